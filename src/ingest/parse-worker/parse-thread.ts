import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { EntryFile } from '../../domain/ports/entry-file.ts';
import { ParseFailedError } from './parse-failed-error.ts';
import type { ParseWork } from './work.ts';

const reply = z.object({
  id: z.union([z.number(), z.literal('ready')]),
  output: z.unknown().optional(),
  failure: z.string().optional(),
});

/** A thread must start within this time; it is not the document's fault when it does not. */
const startLimitMs = 20_000;
/** An idle thread gives its memory back. */
const idleMs = 60_000;
const mostMemoryMb = 160;

type Job = {
  readonly id: number;
  readonly start: (worker: Worker) => void;
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: Error) => void;
};

/** One thread, started when it is needed and replaced after it was killed. Does one job at a time. */
export class ParseThread {
  readonly #entry: EntryFile;
  readonly #limitMs: number;
  #worker: Worker | undefined;
  #isReady = false;
  #job: Job | undefined;
  #timer: NodeJS.Timeout | undefined;
  #lastId = 0;

  constructor({ entry, limitMs }: { readonly entry: EntryFile; readonly limitMs: number }) {
    this.#entry = entry;
    this.#limitMs = limitMs;
  }

  get isBusy(): boolean {
    return this.#job !== undefined;
  }

  run<Name extends keyof ParseWork>(name: Name, input: ParseWork[Name]['in']): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#lastId += 1;
      const id = this.#lastId;
      const start = (worker: Worker): void => {
        this.#within(this.#limitMs, 'it takes too long to read');
        worker.postMessage({ id, name, input });
      };
      this.#job = { id, start, resolve, reject };
      if (this.#worker !== undefined && this.#isReady) start(this.#worker);
      else this.#startWorker();
    });
  }

  async close(): Promise<void> {
    this.#settle((job) => {
      job.reject(new ParseFailedError('the program is stopping'));
    });
    await this.#kill();
  }

  #startWorker(): void {
    const worker = new Worker(this.#entry.path, {
      execArgv: [...this.#entry.execArgv],
      resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
    });
    this.#worker = worker;
    this.#isReady = false;
    this.#within(startLimitMs, 'the reading thread does not start');
    worker.on('message', (message: unknown) => {
      if (this.#worker === worker) this.#receive(worker, message);
    });
    worker.on('error', (error) => {
      const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.#fail(worker, isMemory ? 'it takes too much memory to read' : 'it breaks the reading thread');
    });
    worker.on('exit', () => {
      this.#fail(worker, 'it breaks the reading thread');
    });
    worker.unref();
  }

  #receive(worker: Worker, message: unknown): void {
    const { id, output, failure } = reply.parse(message);
    if (id === 'ready') {
      this.#isReady = true;
      this.#job?.start(worker);
    } else if (id === this.#job?.id) {
      this.#settle((job) => {
        if (failure === undefined) job.resolve(output);
        else job.reject(new ParseFailedError(`it cannot be read (${failure.slice(0, 100)})`));
      });
      this.#timer = setTimeout(() => void this.#kill(), idleMs);
      this.#timer.unref();
    }
  }

  #fail(worker: Worker, reason: string): void {
    if (this.#worker !== worker) return;
    void this.#kill();
    this.#settle((job) => {
      job.reject(new ParseFailedError(reason));
    });
  }

  #within(limitMs: number, reason: string): void {
    clearTimeout(this.#timer);
    const worker = this.#worker;
    this.#timer = setTimeout(() => {
      if (worker !== undefined) this.#fail(worker, reason);
    }, limitMs);
  }

  #settle(end: (job: Job) => void): void {
    clearTimeout(this.#timer);
    const job = this.#job;
    this.#job = undefined;
    if (job !== undefined) end(job);
  }

  async #kill(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#isReady = false;
    await worker?.terminate();
  }
}
