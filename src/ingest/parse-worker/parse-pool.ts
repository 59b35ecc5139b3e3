import type { EntryFile } from '../../domain/ports/entry-file.ts';
import { ParseThread } from './parse-thread.ts';
import { ParseFailedError } from './parse-failed-error.ts';
import type { ParseWork } from './work.ts';

export type ParsePoolOptions = {
  /** Of `src/ingest/parse-worker/entry`. */
  readonly entry: EntryFile;
  /** Threads at most; they are started when they are needed. */
  readonly threads?: number;
  /** For one document, from the moment it reaches its thread. */
  readonly limitMs?: number;
};

type Waiting = { readonly run: (thread: ParseThread) => void; readonly reject: (error: Error) => void };

const mostWaiting = 1_000;

/** Reads what came from outside in threads that can be killed: a hostile document costs its own answer and nothing else. */
export class ParsePool {
  readonly #options: Required<ParsePoolOptions>;
  readonly #threads: ParseThread[] = [];
  readonly #queue: Waiting[] = [];
  #isClosed = false;

  constructor(options: ParsePoolOptions) {
    this.#options = { threads: 2, limitMs: 3_000, ...options };
  }

  /** Rejects with `ParseFailedError` when a document takes too long, too much memory, or breaks its parser. */
  run<Name extends keyof ParseWork>(
    name: Name,
    input: ParseWork[Name]['in'],
  ): Promise<ParseWork[Name]['out']> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed || this.#queue.length >= mostWaiting) {
        reject(new ParseFailedError('the program is busy with other pages'));
        return;
      }
      const run = (thread: ParseThread): void => {
        thread
          .run(name, input)
          // The thread answers with what this kind of work gives; both ends are ours.
          .then((output) => {
            resolve(output as ParseWork[Name]['out']);
          }, reject)
          .finally(() => {
            this.#next();
          });
      };
      this.#queue.push({ run, reject });
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { reject } of this.#queue.splice(0)) reject(new ParseFailedError('the program is stopping'));
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  #next(): void {
    const free = this.#queue.length === 0 ? undefined : this.#freeThread();
    if (free === undefined) return;
    this.#queue.shift()?.run(free);
  }

  #freeThread(): ParseThread | undefined {
    const free = this.#threads.find((thread) => !thread.isBusy);
    if (free !== undefined || this.#threads.length >= this.#options.threads) return free;
    const thread = new ParseThread(this.#options);
    this.#threads.push(thread);
    return thread;
  }
}
