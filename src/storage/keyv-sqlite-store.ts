import { EventEmitter } from 'node:events';
import type { KeyvStoreAdapter, StoredData } from 'keyv';
import { optionalInteger, text } from './rows.ts';
import type { Sqlite } from './sqlite.ts';

/**
 * Keyv's store on the library's own file. Keys come with Keyv's namespace in front, values serialised.
 * `opts.dialect` is what Keyv's `iterator()` asks for.
 */
export class KeyvSqliteStore extends EventEmitter implements KeyvStoreAdapter {
  readonly opts = { dialect: 'sqlite' };
  namespace: string | undefined;
  readonly #sqlite: Sqlite;
  readonly #now: () => Date;

  constructor(sqlite: Sqlite, now: () => Date) {
    super();
    this.#sqlite = sqlite;
    this.#now = now;
  }

  async get<Value>(key: string): Promise<StoredData<Value> | undefined> {
    const row = this.#sqlite.get('SELECT value, expires_at FROM cache_entries WHERE key = ?', [key]);
    if (row === undefined) return undefined;
    const expiresAt = optionalInteger(row, 'expires_at');
    if (expiresAt !== undefined && expiresAt <= this.#now().getTime()) {
      await this.delete(key);
      return undefined;
    }
    return text(row, 'value') as StoredData<Value>;
  }

  async set(key: string, value: unknown, ttl?: number): Promise<void> {
    if (typeof value !== 'string') throw new TypeError(`Expected a serialised value, got ${typeof value}.`);
    const expiresAt = ttl === undefined ? undefined : this.#now().getTime() + ttl;
    this.#sqlite.run('INSERT OR REPLACE INTO cache_entries (key, value, expires_at) VALUES (?, ?, ?)', [
      key,
      value,
      expiresAt,
    ]);
  }

  async delete(key: string): Promise<boolean> {
    return this.#sqlite.run('DELETE FROM cache_entries WHERE key = ?', [key]) > 0;
  }

  /** Only the entries of this store's namespace; without one, all. */
  async clear(): Promise<void> {
    const [from, to] = this.#range(this.namespace);
    this.#sqlite.run('DELETE FROM cache_entries WHERE key >= ? AND key < ?', [from, to]);
  }

  async has(key: string): Promise<boolean> {
    return (await this.get(key)) !== undefined;
  }

  async *iterator<Value>(namespace?: string): AsyncGenerator<(string | Awaited<Value> | undefined)[], void> {
    const [from, to] = this.#range(namespace);
    const keys = this.#sqlite.column('SELECT key FROM cache_entries WHERE key >= ? AND key < ?', [from, to]);
    for (const key of keys.map(String)) {
      const value = await this.get<Value>(key);
      // Keyv's type asks for the parsed value here, but Keyv itself parses what comes.
      if (value !== undefined) yield [key, value as Awaited<Value>];
    }
  }

  #range(namespace: string | undefined): readonly [string, string] {
    return namespace === undefined ? ['', '\u{10ffff}'] : [`${namespace}:`, `${namespace};`];
  }
}
