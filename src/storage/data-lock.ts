import { existsSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../domain/errors.ts';
import { prepareDataFolder } from './data-folder.ts';
import { Sqlite } from './sqlite.ts';

const fileName = 'brevier.lock';

/** Who holds a data folder: the subcommand, its process, and since when. */
type Holder = { readonly name: string; readonly pid: number; readonly since: Date };

/**
 * A lock on a data folder that the operating system takes back when its holder dies, however it dies: an open write
 * transaction on a small SQLite file of its own, beside the row that says who holds it.
 */
export class DataLock {
  readonly #sqlite: Sqlite;

  private constructor(sqlite: Sqlite) {
    this.#sqlite = sqlite;
  }

  /** Throws `UserError` that names the holder when the folder is taken. */
  static take(dataDir: string, holder: Holder): DataLock {
    prepareDataFolder(dataDir);
    const file = path.join(dataDir, fileName);
    const sqlite = new Sqlite(file);
    try {
      sqlite.exec(
        'PRAGMA busy_timeout = 200; CREATE TABLE IF NOT EXISTS holder (name TEXT, pid INTEGER, since TEXT);',
      );
      sqlite.transaction(() => {
        sqlite.run('DELETE FROM holder');
        sqlite.run('INSERT INTO holder VALUES (?, ?, ?)', [
          holder.name,
          holder.pid,
          holder.since.toISOString(),
        ]);
      });
      sqlite.exec('BEGIN IMMEDIATE');
      return new DataLock(sqlite);
    } catch (cause) {
      const described = describeHolder(sqlite);
      sqlite.close();
      if (described === undefined) throw cause;
      throw new UserError(`The data folder ${dataDir} is in use by ${described}.`, {
        hint: 'End that one first, set another DATA_DIR, or use `brevier ask`, which runs beside it.',
        cause,
      });
    }
  }

  /** Whether a bot or terminal is at work on this folder, without disturbing it. */
  static isTaken(dataDir: string): boolean {
    const file = path.join(dataDir, fileName);
    if (!existsSync(file)) return false;
    const sqlite = new Sqlite(file);
    try {
      sqlite.exec('PRAGMA busy_timeout = 0; BEGIN IMMEDIATE; ROLLBACK;');
      return false;
    } catch {
      // Not to be had: taken, or not readable, and then it is safer to think so.
      return true;
    } finally {
      sqlite.close();
    }
  }

  release(): void {
    this.#sqlite.exec('ROLLBACK');
    this.#sqlite.close();
  }
}

function describeHolder(sqlite: Sqlite): string | undefined {
  try {
    const row = sqlite.get('SELECT name, pid, since FROM holder');
    return row === undefined
      ? undefined
      : `\`${String(row.name)}\` (process ${String(row.pid)}, since ${String(row.since)})`;
  } catch {
    // Not readable either: the caller reports its own error, which says why.
    return undefined;
  }
}
