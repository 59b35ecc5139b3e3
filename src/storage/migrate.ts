import { UserError } from '../domain/errors.ts';
import type { Migration } from './migrations/migration.ts';
import type { Sqlite } from './sqlite.ts';

const createList = `
CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT`;

/**
 * Applies the steps that the file lacks, all in one transaction. Throws `UserError` when the file was made by a newer
 * program, or is the database of another one.
 */
export function migrate(sqlite: Sqlite, steps: readonly Migration[], now: Date): void {
  if (missing(sqlite, steps).length === 0) return;
  sqlite.transaction(() => {
    refuseStrangers(sqlite);
    sqlite.exec(createList);
    // Asked again: another process may have been faster.
    for (const { number, name, sql } of missing(sqlite, steps)) {
      sqlite.exec(sql);
      sqlite.run('INSERT INTO migrations VALUES (?, ?, ?)', [number, name, now.getTime()]);
    }
  });
}

function missing(sqlite: Sqlite, steps: readonly Migration[]): readonly Migration[] {
  const applied = new Set(
    hasTable(sqlite, 'migrations') ? sqlite.column('SELECT number FROM migrations') : [],
  );
  const known = new Set<unknown>(steps.map(({ number }) => number));
  if ([...applied].some((number) => !known.has(number))) {
    throw new UserError(`The library ${sqlite.file} was made by a newer version of Brevier.`, {
      hint: 'Update Brevier, or put back a backup that was made before.',
    });
  }
  return steps.filter(({ number }) => !applied.has(number)).toSorted((a, b) => a.number - b.number);
}

function refuseStrangers(sqlite: Sqlite): void {
  const isEmpty = sqlite.get('SELECT 1 FROM sqlite_schema LIMIT 1') === undefined;
  if (isEmpty || hasTable(sqlite, 'migrations')) return;
  throw new UserError(`The file ${sqlite.file} is no library of Brevier.`, {
    hint: 'Set DATA_DIR to another folder, or move the file away.',
  });
}

function hasTable(sqlite: Sqlite, name: string): boolean {
  return sqlite.get("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?", [name]) !== undefined;
}
