import { UserError } from '../../domain/errors.ts';
import { openDatabase } from '../database.ts';
import type { Sqlite } from '../sqlite.ts';
import { makeBackup, rotateBackups } from './backup-files.ts';
import { forgetStep, mergeStep, pruneStep, vacuumStep } from './steps.ts';

/** What the thread is asked to do; times are ms since 1970. */
export type UpkeepTask = { readonly dataDir: string; readonly now: number } & (
  | { readonly kind: 'check' }
  | { readonly kind: 'prune'; readonly addedBefore: number }
  | { readonly kind: 'tidy' }
  | { readonly kind: 'backup'; readonly file: string }
);

export type UpkeepResult =
  | { readonly kind: 'checked'; readonly problems: readonly string[] }
  | { readonly kind: 'pruned'; readonly articles: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string; readonly hint?: string };

/** Between two steps others may write. */
const pauseMs = 15;
/** A library that is written to all the time is never wholly merged. */
const mostSteps = 20_000;

/**
 * A step is made up for when the power fails, so it need not wait for the disk while it holds the write lock; and whoever fills the
 * log empties it, in pieces so small that the bot does not come across one that is due.
 */
const unhurried = 'PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 250;';

/** Damage found by a check is its result; met by any other task it is thrown as `UserError`. */
export function runTask(task: UpkeepTask): UpkeepResult {
  try {
    return openAndRun(task);
  } catch (error) {
    const isDamage = error instanceof UserError && error.message.includes('damaged');
    if (task.kind === 'check' && isDamage) return { kind: 'checked', problems: [error.message] };
    throw error;
  }
}

function openAndRun(task: UpkeepTask): UpkeepResult {
  const sqlite = openDatabase(task.dataDir);
  sqlite.exec(unhurried);
  try {
    return runOn(sqlite, task);
  } finally {
    sqlite.close();
  }
}

function runOn(sqlite: Sqlite, task: UpkeepTask): UpkeepResult {
  switch (task.kind) {
    case 'check':
      return { kind: 'checked', problems: problemsOf(sqlite) };
    case 'prune': {
      let articles = 0;
      repeat(() => {
        const removed = pruneStep(sqlite, task.addedBefore, task.now);
        articles += removed;
        return removed > 0;
      });
      forgetStep(sqlite, task.now);
      return { kind: 'pruned', articles };
    }
    case 'tidy':
      repeat(() => mergeStep(sqlite));
      repeat(() => vacuumStep(sqlite));
      return { kind: 'done' };
    case 'backup':
      makeBackup(sqlite, task.file);
      rotateBackups(task.dataDir);
      return { kind: 'done' };
  }
}

function problemsOf(sqlite: Sqlite): string[] {
  const found = sqlite.column('PRAGMA quick_check(20)').map(String);
  return found.filter((line) => line !== 'ok');
}

function repeat(step: () => boolean): void {
  for (let count = 0; count < mostSteps && step(); count += 1) pause();
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
}
