import { addToIndex, removeFromIndex, type IndexEntry } from './index-entry.ts';
import type { Sqlite } from './sqlite.ts';

/**
 * What a transaction changes in the full-text index, written at its end. FTS5 writes what it holds in memory to disk at
 * every savepoint, and SQLite opens one for each row of a table with triggers: mixed with rows, each article would
 * become a segment of its own, at five times the cost.
 */
export class IndexBatch {
  readonly #sqlite: Sqlite;
  readonly #removed = new Set<number>();
  readonly #added = new Map<number, IndexEntry>();

  constructor(sqlite: Sqlite) {
    this.#sqlite = sqlite;
  }

  add(entry: IndexEntry): void {
    this.#added.set(entry.key, entry);
  }

  remove(key: number): void {
    this.#added.delete(key);
    this.#removed.add(key);
  }

  /** Within the transaction, as its last step. */
  write(): void {
    for (const key of this.#removed) removeFromIndex(this.#sqlite, key);
    for (const entry of this.#added.values()) addToIndex(this.#sqlite, entry);
    this.forget();
  }

  /** After a transaction that was taken back. */
  forget(): void {
    this.#removed.clear();
    this.#added.clear();
  }
}
