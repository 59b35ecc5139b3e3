import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../domain/errors.ts';
import { prepareDataFolder } from '../data-folder.ts';
import { databaseName } from '../database.ts';
import { migrate } from '../migrate.ts';
import { migrations } from '../migrations/index.ts';
import { Sqlite } from '../sqlite.ts';
import { damageNote } from './upkeep-thread.ts';

export type Restored = {
  /** Where the library that was there before is now; missing when there was none. */
  readonly before?: string;
};

/**
 * Puts a backup in the place of the library, which is moved aside, not deleted. The caller holds the lock on the data
 * folder. Throws `UserError`, and leaves everything as it was, when the backup is missing, damaged or of a newer version.
 */
export function restoreBackup(dataDir: string, backup: string, now: Date): Restored {
  if (!existsSync(backup))
    throw new UserError(`There is no backup ${backup}.`, { hint: 'See `brevier restore --list`.' });
  prepareDataFolder(dataDir);
  const library = path.join(dataDir, databaseName);
  const incoming = `${library}.incoming`;
  try {
    copyFileSync(backup, incoming);
    examine(incoming, backup);
  } catch (error) {
    removeWithLog(incoming);
    throw error;
  }
  const before = `${library}.before-restore-${now.toISOString().replaceAll(/[:.]/g, '-')}`;
  const hadLibrary = existsSync(library);
  // The write-ahead log belongs to the old file: left behind, SQLite would play it into the new one.
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(library + suffix)) renameSync(library + suffix, before + suffix);
  }
  renameSync(incoming, library);
  rmSync(damageNote(dataDir), { force: true });
  return hadLibrary ? { before } : {};
}

/** Brings the copy up to date too, so that a backup of an older version is known to open. */
function examine(copy: string, backup: string): void {
  const sqlite = new Sqlite(copy);
  try {
    const problems = sqlite.column('PRAGMA quick_check(5)').map(String);
    if (problems.join() !== 'ok')
      throw new UserError(`The backup ${backup} is damaged.`, { hint: 'Try an older one.' });
    migrate(sqlite, migrations, new Date());
    sqlite.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE;');
  } catch (error) {
    if (error instanceof UserError)
      throw new UserError(error.message.replace(copy, backup), {
        ...hintAfter(error),
        cause: error,
      });
    throw error;
  } finally {
    sqlite.close();
  }
}

/** Whoever has just tried to restore is not told to do so. */
function hintAfter({ hint }: UserError): { readonly hint?: string } {
  if (hint === undefined) return {};
  return { hint: hint.includes('brevier restore') ? 'Try an older one.' : hint };
}

function removeWithLog(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
}
