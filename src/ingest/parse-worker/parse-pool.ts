import type { EntryFile } from '../../domain/ports/entry-file.ts';
import { ParseThread } from './parse-thread.ts';
import { ParseBusyError } from './parse-busy-error.ts';
import { ParseFailedError } from './parse-failed-error.ts';
import type { ParseTimes } from './parse-times.ts';
import type { ParseWork } from './work.ts';

export type ParsePoolOptions = {
  /** Of `src/ingest/parse-worker/entry`. */
  readonly entry: EntryFile;
  /** Threads at most, started when they are needed. Each may need 90 MB, and the program must stay below 300. */
  readonly threads?: number;
  readonly times?: ParseTimes;
};

type Waiting = {
  readonly run: (thread: ParseThread) => void;
  readonly reject: (error: Error) => void;
  timer?: NodeJS.Timeout;
};

const mostWaiting = 1_000;
/** Documents wait a little longer while a thread starts: that is nobody's fault. */
const startingMs = 100;
/** Together they settle every document within 3.5 s of being handed in, the start of a thread (0.3 s) included. */
const usualTimes: ParseTimes = { limitMs: 2_500, shareMs: 1_000, waitMs: 1_800, settleMs: 3_200 };

/** Reads what came from outside in threads that can be killed: a hostile document costs its own answer and nothing else. */
export class ParsePool {
  readonly #entry: EntryFile;
  readonly #mostThreads: number;
  readonly #times: ParseTimes;
  readonly #threads: ParseThread[] = [];
  readonly #queue: Waiting[] = [];
  #isClosed = false;

  constructor({ entry, threads = 1, times = usualTimes }: ParsePoolOptions) {
    this.#entry = entry;
    this.#mostThreads = threads;
    this.#times = times;
  }

  /**
   * Rejects with `ParseFailedError` when a document takes too long, too much memory, or breaks its parser; and when it finds no
   * thread in time.
   */
  run<Name extends keyof ParseWork>(
    name: Name,
    input: ParseWork[Name]['in'],
  ): Promise<ParseWork[Name]['out']> {
    const handedInAt = performance.now();
    return new Promise((resolve, reject) => {
      const run = (thread: ParseThread): void => {
        thread
          .run({ name, input }, handedInAt)
          // The thread answers with what this kind of work gives; both ends are ours.
          .then((output) => {
            resolve(output as ParseWork[Name]['out']);
          }, reject)
          .finally(() => {
            this.#next();
          });
      };
      if (this.#isClosed || this.#queue.length >= mostWaiting) reject(new ParseBusyError());
      else this.#wait(run, reject);
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { reject, timer } of this.#queue.splice(0)) {
      clearTimeout(timer);
      reject(new ParseFailedError('the program is stopping'));
    }
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  #wait(run: Waiting['run'], reject: Waiting['reject']): void {
    const waiting: Waiting = { run, reject };
    const giveUp = (): void => {
      if (this.#threads.some((thread) => thread.isStarting)) {
        waiting.timer = setTimeout(giveUp, startingMs);
        return;
      }
      this.#queue.splice(this.#queue.indexOf(waiting), 1);
      reject(new ParseBusyError());
    };
    waiting.timer = setTimeout(giveUp, this.#times.waitMs);
    this.#queue.push(waiting);
    this.#next();
  }

  #next(): void {
    const free = this.#queue.length === 0 ? undefined : this.#freeThread();
    const next = free === undefined ? undefined : this.#queue.shift();
    if (free === undefined || next === undefined) return;
    clearTimeout(next.timer);
    next.run(free);
  }

  #freeThread(): ParseThread | undefined {
    const free = this.#threads.find((thread) => !thread.isBusy);
    if (free !== undefined || this.#threads.length >= this.#mostThreads) return free;
    const thread = new ParseThread({
      entry: this.#entry,
      times: this.#times,
      isWaitedFor: () => this.#queue.length > 0,
    });
    this.#threads.push(thread);
    return thread;
  }
}
