import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { EntryFile } from '../../domain/ports/entry-file.ts';
import { ParseFailedError } from './parse-failed-error.ts';
import { runsUntil, type ParseTimes } from './parse-times.ts';
import type { ParseWork } from './work.ts';

const reply = z.object({
  id: z.union([z.number(), z.literal('ready')]),
  output: z.unknown().optional(),
  failure: z.string().optional(),
});

/** A thread must start within this time; it is not the document's fault when it does not. */
const startLimitMs = 20_000;
/** An idle thread gives its memory back; starting one takes 0.3 s. */
const idleMs = 10_000;
/** After a large document it holds what was built of it. */
const idleAfterLargeMs = 500;
const largeSize = 1024 * 1024;
const mostMemoryMb = 48;
/** How often a document that has had its share is asked after. */
const lookMs = 50;

export type ParseTask = { readonly name: keyof ParseWork; readonly input: ParseWork[keyof ParseWork]['in'] };

export type ParseThreadParts = {
  readonly entry: EntryFile;
  readonly times: ParseTimes;
  /** Whether other documents wait for a thread. */
  readonly isWaitedFor: () => boolean;
};

type Job = {
  readonly id: number;
  readonly isLarge: boolean;
  readonly start: (worker: Worker) => void;
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: Error) => void;
};

/** One thread, started when it is needed and replaced after it was killed. Does one job at a time. */
export class ParseThread {
  readonly #parts: ParseThreadParts;
  #worker: Worker | undefined;
  #isReady = false;
  #job: Job | undefined;
  #timer: NodeJS.Timeout | undefined;
  #lastId = 0;

  constructor(parts: ParseThreadParts) {
    this.#parts = parts;
  }

  get isBusy(): boolean {
    return this.#job !== undefined;
  }

  get isStarting(): boolean {
    return this.#worker !== undefined && !this.#isReady;
  }

  /** `handedInAt`: as of `performance.now()`. */
  run(task: ParseTask, handedInAt: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#lastId += 1;
      const id = this.#lastId;
      const start = (worker: Worker): void => {
        this.#watch(worker, runsUntil(this.#parts.times, handedInAt, performance.now()));
        worker.postMessage({ id, ...task }, movable(task.input));
      };
      this.#job = { id, isLarge: sizeOf(task.input) > largeSize, start, resolve, reject };
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
    const { path, execArgv } = this.#parts.entry;
    const worker = new Worker(path, {
      execArgv: [...execArgv],
      resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb, maxYoungGenerationSizeMb: 8, stackSizeMb: 4 },
    });
    this.#worker = worker;
    this.#isReady = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#fail(worker, 'the reading thread does not start');
    }, startLimitMs);
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
      const restMs = this.#job.isLarge ? idleAfterLargeMs : idleMs;
      this.#settle((job) => {
        if (failure === undefined) job.resolve(output);
        else job.reject(new ParseFailedError(`it cannot be read (${failure.slice(0, 100)})`));
      });
      this.#timer = setTimeout(() => void this.#kill(), restMs);
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

  /** A document has its share of time in any case, and more for as long as nobody waits. */
  #watch(worker: Worker, until: number): void {
    const end = (): void => {
      if (this.#parts.isWaitedFor() || performance.now() >= until)
        this.#fail(worker, 'it takes too long to read');
      else this.#timer = setTimeout(end, Math.min(lookMs, until - performance.now()));
    };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(end, Math.min(this.#parts.times.shareMs, until - performance.now()));
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

/** In bytes or characters. */
function sizeOf(input: ParseTask['input']): number {
  return typeof input === 'string' ? input.length : input.bytes.length;
}

/** Bytes of a buffer that grows are a body of our own client, which nobody else needs: they move instead of being copied. */
function movable(input: ParseTask['input']): readonly ArrayBuffer[] {
  const buffer = typeof input === 'object' ? input.bytes.buffer : undefined;
  return buffer instanceof ArrayBuffer && buffer.resizable ? [buffer] : [];
}
