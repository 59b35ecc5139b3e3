import { Worker } from 'node:worker_threads';
import { UserError } from '../../domain/errors.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import type { EntryFile } from '../../domain/ports/entry-file.ts';
import type { Searches } from '../searches.ts';
import type { Answer, Question } from './questions.ts';

type Parts = { readonly dataDir: string; readonly entry: EntryFile; readonly clock: Clock };
type Wish<Asked = Question> = Asked extends Question ? Omit<Asked, 'number' | 'now'> : never;
type Waiting = { readonly resolve: (result: never) => void; readonly reject: (error: Error) => void };

/**
 * Searches in a thread of its own, so that the longest of them never holds up the event loop. Started by the first question; one that breaks
 * off fails the questions it had, and the next question starts another one.
 */
export class SearchThread implements Searches {
  readonly #parts: Parts;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #asked = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  search(query: Parameters<Searches['search']>[0]): ReturnType<Searches['search']> {
    return this.#ask({ name: 'search', query });
  }

  suggest(query: Parameters<Searches['suggest']>[0]): ReturnType<Searches['suggest']> {
    return this.#ask({ name: 'suggest', query });
  }

  related(query: Parameters<Searches['related']>[0]): ReturnType<Searches['related']> {
    return this.#ask({ name: 'related', query });
  }

  /** Questions under way fail; a later one opens it again. */
  close(): void {
    const worker = this.#worker;
    this.#end(worker, new Error('The library has been closed.'));
    void worker?.terminate();
  }

  #ask<Result>(wish: Wish): Promise<Result> {
    const worker = (this.#worker ??= this.#start());
    const number = (this.#asked += 1);
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      worker.ref();
      worker.postMessage({ ...wish, number, now: this.#parts.clock.now().getTime() } satisfies Question);
    });
  }

  #start(): Worker {
    const { dataDir, entry } = this.#parts;
    const worker = new Worker(entry.path, {
      workerData: dataDir,
      execArgv: [...entry.execArgv],
      // Of V8's usual 48 MB a thread that searches has no use.
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
    });
    worker.on('message', (answer: Answer) => {
      this.#settle(worker, answer);
    });
    worker.on('error', (error) => {
      this.#end(worker, error);
    });
    worker.on('exit', () => {
      this.#end(worker, new Error('The search thread ended before it had answered.'));
    });
    return worker;
  }

  #settle(worker: Worker, answer: Answer): void {
    const waiting = this.#waiting.get(answer.number);
    this.#waiting.delete(answer.number);
    // A program that waits for nothing else may end.
    if (this.#waiting.size === 0) worker.unref();
    if (answer.kind === 'found') waiting?.resolve(answer.result as never);
    else waiting?.reject(errorOf(answer));
  }

  #end(worker: Worker | undefined, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

function errorOf(answer: Exclude<Answer, { readonly kind: 'found' }>): Error {
  if (answer.kind === 'failed') return new Error(answer.message);
  return new UserError(answer.message, answer.hint === undefined ? {} : { hint: answer.hint });
}
