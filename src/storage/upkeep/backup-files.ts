import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { UserError } from '../../domain/errors.ts';
import type { Sqlite } from '../sqlite.ts';

const keptBackups = 7;
const daily = /^brevier-\d{4}-\d{2}-\d{2}\.db$/;

function backupFolder(dataDir: string): string {
  return path.join(dataDir, 'backups');
}

/** Named after the day (UTC). */
export function dailyBackupFile(dataDir: string, now: Date): string {
  return path.join(backupFolder(dataDir), `brevier-${now.toISOString().slice(0, 10)}.db`);
}

/** The ones made every day, newest first. */
export function dailyBackups(dataDir: string): string[] {
  const folder = backupFolder(dataDir);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => daily.test(name));
  return names
    .sort()
    .reverse()
    .map((name) => path.join(folder, name));
}

/** What a backup is called until it is whole. */
export function unfinished(file: string): string {
  return `${file}.unfinished`;
}

/** Removing a large file takes a while: not in the main thread of a bot. */
export function rotateBackups(dataDir: string): void {
  for (const file of dailyBackups(dataDir).slice(keptBackups)) rmSync(file, { force: true });
}

/**
 * Copies the library as it is at this moment, while others go on reading and writing. The file appears under its name
 * only when it is whole and on disk; one of the same name is replaced. Throws `UserError` when there is no room.
 */
export function makeBackup(sqlite: Sqlite, file: string): void {
  const growing = unfinished(file);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    if (existsSync(growing)) rmSync(growing);
    sqlite.run('VACUUM INTO ?', [growing]);
    flush(growing);
    renameSync(growing, file);
  } catch (cause) {
    if (existsSync(growing)) rmSync(growing);
    throw new UserError(`The backup ${file} could not be written.`, {
      hint: 'See that the disk has room and that Brevier may write there. The library itself is as it was.',
      cause,
    });
  }
}

function flush(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
