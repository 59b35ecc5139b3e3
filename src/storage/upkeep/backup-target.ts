import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../domain/errors.ts';
import { databaseName } from '../database.ts';
import { Sqlite } from '../sqlite.ts';

const hint = 'Name a file that does not exist yet, or an older backup.';

/** Throws `UserError` when a backup of this name would replace the library itself, one of its files, or what is no backup. */
export function checkBackupTarget(dataDir: string, file: string): void {
  const target = realPath(file);
  const isOfFolder = path.dirname(target) === realPath(dataDir);
  if (isOfFolder && /^brevier\.(?:db|lock)/.test(path.basename(target)))
    throw new UserError(`${file} belongs to the library itself.`, { hint });
  if (!existsSync(target)) return;
  if (statSync(target).isDirectory())
    throw new UserError(`${file} is a folder.`, { hint: 'Name a file in it.' });
  if (isSame(target, path.join(dataDir, databaseName)))
    throw new UserError(`${file} is the library itself.`, { hint });
  if (!isLibrary(target))
    throw new UserError(`${file} is no backup of Brevier, so it was left as it is.`, { hint });
}

/** Links followed as far as the path exists. */
function realPath(file: string): string {
  if (existsSync(file)) return realpathSync(file);
  const folder = path.dirname(file);
  return folder === file ? file : path.join(realPath(folder), path.basename(file));
}

/** Also under another name: a hard link. */
function isSame(file: string, other: string): boolean {
  const [one, two] = [statSync(file), statSync(other)];
  return one.dev === two.dev && one.ino === two.ino;
}

function isLibrary(file: string): boolean {
  try {
    const sqlite = new Sqlite(file);
    try {
      return sqlite.column("SELECT 1 FROM sqlite_master WHERE name = 'article_texts'").length > 0;
    } finally {
      sqlite.close();
    }
  } catch (error) {
    // Whatever it is, it is no database.
    if (error instanceof UserError) return false;
    throw error;
  }
}
