import { foldForSearch } from '../domain/search/fold.ts';
import { integer } from './rows.ts';
import type { Sqlite } from './sqlite.ts';

type NameKind = 'source' | 'topic';

/** Names of outlets and topics, each kept once; the first way of writing it stays. */
export class Names {
  readonly #sqlite: Sqlite;

  constructor(sqlite: Sqlite) {
    this.#sqlite = sqlite;
  }

  find(kind: NameKind, name: string): number | undefined {
    const row = this.#sqlite.get('SELECT id FROM names WHERE kind = ? AND folded = ?', [kind, folded(name)]);
    return row === undefined ? undefined : integer(row, 'id');
  }

  /** Names that contain this text; the shortest first, because they are nearest to it. */
  containing(kind: NameKind, part: string): number[] {
    const ids = this.#sqlite.column(
      'SELECT id FROM names WHERE kind = ? AND instr(folded, ?) > 0 ORDER BY length(folded) LIMIT 40',
      [kind, folded(part)],
    );
    return ids.map(Number);
  }

  /** Within a transaction. */
  findOrAdd(kind: NameKind, name: string): number {
    const known = this.find(kind, name);
    if (known !== undefined) return known;
    this.#sqlite.run('INSERT INTO names (kind, folded, name) VALUES (?, ?, ?)', [
      kind,
      folded(name),
      name.trim(),
    ]);
    return this.findOrAdd(kind, name);
  }
}

function folded(name: string): string {
  return foldForSearch(name).replace(/\s+/g, ' ').trim();
}
