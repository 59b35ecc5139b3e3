import { fork, type ChildProcess } from 'node:child_process';
import { Readable } from 'node:stream';
import type { EntryFile } from '../../domain/ports/entry-file.ts';
import { heartbeatDescriptor, lastBeat } from './heartbeat.ts';
import { HostFault } from './host-fault.ts';
import {
  childMessage,
  type ChildMessage,
  type HostJob,
  type HostSummary,
  type ModelPlace,
  type ParentMessage,
} from './messages.ts';

export type ProcessLimits = {
  /** No sign of life for so long, once it has started, is taken for a hang. */
  readonly silenceMs: number;
  readonly memoryBytes: number;
  /** From the fork to the model's being ready. */
  readonly startMs: number;
};

export type Models = { readonly model: ModelPlace; readonly reserve?: ModelPlace };

export type ProcessSettings = {
  readonly entry: EntryFile;
  readonly models: Models;
  readonly limits: ProcessLimits;
  /** Called once, as soon as the process ends or is given up. */
  readonly onEnd: (fault: HostFault) => void;
};

type Ready = Extract<ChildMessage, { kind: 'ready' }>;
type Waiting<Value> = { resolve(value: Value): void; reject(fault: HostFault): void };

/** One life of the model process, from fork to end. Takes one job at a time. */
export class ModelProcess {
  readonly ready: Promise<Ready>;
  /** Settles when the process is gone. */
  readonly gone: Promise<void>;
  readonly #child: ChildProcess;
  readonly #limits: ProcessLimits;
  readonly #onEnd: (fault: HostFault) => void;
  #fault: HostFault | undefined;
  #starting: Waiting<Ready> | undefined;
  #working: (Waiting<HostSummary> & { readonly id: number }) | undefined;
  #lastId = 0;
  readonly #startTimer: NodeJS.Timeout;
  #silenceTimer: NodeJS.Timeout | undefined;
  #lastWords = '';

  constructor({ entry, models, limits, onEnd }: ProcessSettings) {
    this.#limits = limits;
    this.#onEnd = onEnd;
    this.#child = fork(entry.path, [], {
      execArgv: [...entry.execArgv],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc', 'pipe'],
    });
    this.ready = new Promise((resolve, reject) => {
      this.#starting = { resolve, reject };
    });
    this.ready.catch(() => undefined); // Whoever waits for it gets the rejection; nobody has to.
    this.gone = new Promise((resolve) => {
      this.#child.once('close', (code, signal) => {
        this.end(new HostFault('crashed', undefined, { cause: { code, signal, said: this.#lastWords } }));
        resolve();
      });
    });
    this.#startTimer = this.#endAfter(limits.startMs, 'late');
    this.#listen();
    this.#send({ kind: 'load', ...models });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get isAlive(): boolean {
    return this.#fault === undefined;
  }

  /** Rejects with a `HostFault`; every fault but `failed` has ended the process. */
  summarize(job: HostJob, deadlineMs: number): Promise<HostSummary> {
    if (this.#fault !== undefined) return Promise.reject(this.#fault);
    const id = ++this.#lastId;
    const answer = new Promise<HostSummary>((resolve, reject) => {
      this.#working = { id, resolve, reject };
    });
    const deadline = this.#endAfter(deadlineMs, 'late');
    this.#send({ kind: 'summarize', id, job });
    return answer.finally(() => {
      clearTimeout(deadline);
      this.#working = undefined;
    });
  }

  /** At once, whatever it does: it holds nothing that could be lost. */
  end(fault: HostFault): void {
    if (this.#fault !== undefined) return;
    this.#fault = fault;
    clearTimeout(this.#startTimer);
    clearTimeout(this.#silenceTimer);
    this.#child.kill('SIGKILL');
    this.#starting?.reject(fault);
    this.#working?.reject(fault);
    this.#onEnd(fault);
  }

  #listen(): void {
    const child = this.#child;
    child.on('error', (error) => {
      this.end(new HostFault('crashed', undefined, { cause: error }));
    });
    child.on('message', (raw) => {
      this.#hear(raw);
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      this.#lastWords = `${this.#lastWords}${chunk.toString()}`.slice(-600);
    });
    const heartbeat = child.stdio[heartbeatDescriptor];
    if (heartbeat instanceof Readable) {
      heartbeat.on('data', (chunk: Buffer) => {
        this.#feel(chunk);
      });
      heartbeat.on('error', () => undefined); // The end of the process is seen by `close`.
    }
  }

  #hear(raw: unknown): void {
    const parsed = childMessage.safeParse(raw);
    if (!parsed.success) {
      this.end(new HostFault('garbage', undefined, { cause: parsed.error }));
      return;
    }
    const message = parsed.data;
    switch (message.kind) {
      case 'ready':
        clearTimeout(this.#startTimer);
        this.#watchSilence();
        this.#starting?.resolve(message);
        return;
      case 'refused':
        this.end(new HostFault('refused', message.reason, { cause: message.detail }));
        return;
      case 'summary':
        if (message.id === this.#working?.id) this.#working.resolve(message.summary);
        return;
      case 'failed':
        if (message.id === this.#working?.id) this.#working.reject(new HostFault('failed', message.reason));
    }
  }

  #feel(chunk: Buffer): void {
    const bytes = lastBeat(chunk) ?? 0;
    if (bytes > this.#limits.memoryBytes) this.end(new HostFault('memory'));
    else this.#watchSilence();
  }

  #watchSilence(): void {
    clearTimeout(this.#silenceTimer);
    if (this.isAlive) this.#silenceTimer = this.#endAfter(this.#limits.silenceMs, 'silent');
  }

  #endAfter(ms: number, kind: 'late' | 'silent'): NodeJS.Timeout {
    return setTimeout(() => {
      this.end(new HostFault(kind));
    }, ms);
  }

  #send(message: ParentMessage): void {
    this.#child.send(message, (error) => {
      if (error !== null) this.end(new HostFault('crashed', undefined, { cause: error }));
    });
  }
}
