import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { readConfig } from '../config.ts';
import { UserError } from '../domain/errors.ts';
import { systemClock } from '../runtime/system-clock.ts';
import { DataLock } from '../storage/data-lock.ts';
import { databaseName, openDatabase } from '../storage/database.ts';
import { dailyBackupFile, dailyBackups, makeBackup, rotateBackups } from '../storage/upkeep/backup-files.ts';
import { checkBackupTarget } from '../storage/upkeep/backup-target.ts';
import { restoreBackup } from '../storage/upkeep/restore.ts';

/** Throws `UserError` when there is no library, or the file cannot be written or must not be replaced. */
export function runBackup(wanted: string | undefined): void {
  const { dataDir } = readConfig();
  if (!existsSync(path.join(dataDir, databaseName))) {
    throw new UserError(`There is no library in ${dataDir} yet.`, { hint: 'Set DATA_DIR to where it is.' });
  }
  const file = wanted === undefined ? dailyBackupFile(dataDir, systemClock.now()) : path.resolve(wanted);
  if (wanted !== undefined) checkBackupTarget(dataDir, file);
  const sqlite = openDatabase(dataDir);
  try {
    makeBackup(sqlite, file);
  } finally {
    sqlite.close();
  }
  rotateBackups(dataDir);
  process.stdout.write(`${file}: ${megabytes(file)}.\n`);
}

/** Throws `UserError` when the bot runs, or the backup is missing or damaged; then nothing has changed. */
export function runRestore(wanted: string | undefined): void {
  const { dataDir } = readConfig();
  const backup = wanted === undefined ? dailyBackups(dataDir)[0] : path.resolve(wanted);
  if (backup === undefined) {
    throw new UserError(`There is no backup in ${dataDir}.`, { hint: 'Name a file: brevier restore FILE' });
  }
  const lock = DataLock.take(dataDir, {
    name: 'brevier restore',
    pid: process.pid,
    since: systemClock.now(),
  });
  try {
    const { before } = restoreBackup(dataDir, backup, systemClock.now());
    process.stdout.write(`Restored from ${backup}.\n`);
    if (before !== undefined) process.stdout.write(`What was there before is now ${before}.\n`);
  } finally {
    lock.release();
  }
}

export function listBackups(): void {
  const { dataDir } = readConfig();
  const files = dailyBackups(dataDir);
  const lines = files.map((file) => `${file}: ${megabytes(file)}, ${statSync(file).mtime.toISOString()}`);
  process.stdout.write(`${lines.length === 0 ? `No backups in ${dataDir} yet.` : lines.join('\n')}\n`);
}

function megabytes(file: string): string {
  return `${(statSync(file).size / 1024 / 1024).toFixed(1)} MB`;
}
