import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { UserError } from '../../domain/errors.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import type { EntryFile } from '../../domain/ports/entry-file.ts';
import type { BackupFile, Upkeep } from '../../domain/ports/upkeep.ts';
import { dailyBackupFile, dailyBackups, unfinished } from './backup-files.ts';
import { flushSteadily } from './steady-flush.ts';
import type { UpkeepResult, UpkeepTask } from './tasks.ts';

type Parts = { readonly dataDir: string; readonly entry: EntryFile; readonly clock: Clock };
/** What a task adds to the folder and the time. */
type Wish<Task = UpkeepTask> = Task extends UpkeepTask ? Omit<Task, 'dataDir' | 'now'> : never;

/** Upkeep in a worker thread with a connection of its own, one thread for each task. */
export class UpkeepThread implements Upkeep {
  readonly #parts: Parts;
  #last: Promise<unknown> = Promise.resolve();
  #running: Worker | undefined;
  #isClosed = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async check(): Promise<readonly string[]> {
    const result = await this.#run({ kind: 'check' });
    const problems = result.kind === 'checked' ? result.problems : [];
    const note = damageNote(this.#parts.dataDir);
    if (problems.length > 0) writeFileSync(note, `${problems.join('\n')}\n`);
    else rmSync(note, { force: true });
    return problems;
  }

  async prune(addedBefore: Date): Promise<number> {
    const result = await this.#run({ kind: 'prune', addedBefore: addedBefore.getTime() });
    return result.kind === 'pruned' ? result.articles : 0;
  }

  async tidy(): Promise<void> {
    await this.#run({ kind: 'tidy' });
  }

  async backup(): Promise<BackupFile> {
    const { dataDir, clock } = this.#parts;
    if (existsSync(damageNote(dataDir))) {
      throw new UserError('The library is damaged, so it is not copied over a good backup.', {
        hint: 'Put back a copy with `brevier restore`.',
      });
    }
    const file = dailyBackupFile(dataDir, clock.now());
    const made = this.#run({ kind: 'backup', file });
    await Promise.all([made, flushSteadily(unfinished(file), made)]);
    return { file, bytes: statSync(file).size };
  }

  async lastBackup(): Promise<Date | undefined> {
    const newest = dailyBackups(this.#parts.dataDir)[0];
    return newest === undefined ? undefined : statSync(newest).mtime;
  }

  /** A task under way is broken off: every step is a transaction, so nothing is lost. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#running?.terminate();
  }

  #run(wish: Wish): Promise<UpkeepResult> {
    const { dataDir, clock } = this.#parts;
    const task = { ...wish, dataDir, now: clock.now().getTime() };
    const result = this.#last.then(() => this.#start(task));
    this.#last = result.catch(() => undefined);
    return result;
  }

  #start(task: UpkeepTask): Promise<UpkeepResult> {
    if (this.#isClosed) return Promise.reject(new Error('Upkeep has been closed.'));
    const { path: file, execArgv } = this.#parts.entry;
    const worker = new Worker(file, { workerData: task, execArgv: [...execArgv] });
    this.#running = worker;
    return new Promise<UpkeepResult>((resolve, reject) => {
      worker.once('message', (result: UpkeepResult) => {
        if (result.kind === 'failed') reject(new UserError(result.message, { ...result }));
        else resolve(result);
      });
      worker.once('error', reject);
      worker.once('exit', () => {
        if (this.#running === worker) this.#running = undefined;
        reject(new Error(`The upkeep thread ended before its task \`${task.kind}\` was done.`));
      });
    });
  }
}

/** Says that a check found the library damaged, and what SQLite said. */
export function damageNote(dataDir: string): string {
  return path.join(dataDir, 'damaged.txt');
}
