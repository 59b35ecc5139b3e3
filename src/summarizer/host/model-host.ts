import type { EntryFile } from '../../domain/ports/entry-file.ts';
import type { Log } from '../../domain/ports/log.ts';
import { HostFault } from './host-fault.ts';
import { ModelProcess, type Models, type ProcessLimits } from './model-process.ts';

export type HostSettings = {
  readonly entry: EntryFile;
  readonly models: Models;
  readonly log: Log;
  readonly limits: ProcessLimits;
  /** Ended after so long without a job, which gives the memory back; 0: never. */
  readonly idleMs: number;
  /** The pause after the second fault in a row; doubles with each further one, up to 60 times as long. */
  readonly backOffMs: number;
};

/** Longer than this nobody waits for a restart: better the opening sentences now. */
const longestWaitMs = 1_500;

/** Keeps one model process: starts it on first need, replaces it with back-off, ends it when idle. */
export class ModelHost {
  readonly #settings: HostSettings;
  #current: ModelProcess | undefined;
  #idle: NodeJS.Timeout | undefined;
  #faults = 0;
  #restUntil = 0;
  #lastFault: HostFault | undefined;
  #isClosed = false;

  constructor(settings: HostSettings) {
    this.#settings = settings;
  }

  /** Faults since the last job that went well. */
  get faults(): number {
    return this.#faults;
  }

  get isStarted(): boolean {
    return this.#current !== undefined;
  }

  /** A process that is ready for a job. Rejects with a `HostFault` when there is none and none can be had soon. */
  async acquire(): Promise<ModelProcess> {
    if (this.#isClosed) throw new HostFault('closed');
    clearTimeout(this.#idle);
    const current = this.#current ?? (await this.#start());
    await current.ready;
    return current;
  }

  /** To be called after each job, so that an unused process ends and a good one is trusted again. */
  release(wentWell: boolean): void {
    if (wentWell) this.#faults = 0;
    const { idleMs } = this.#settings;
    clearTimeout(this.#idle);
    if (idleMs === 0 || this.#isClosed) return;
    this.#idle = setTimeout(() => {
      this.#settings.log.info({}, 'Model process ended: nothing to do');
      this.#drop(new HostFault('closed'));
    }, idleMs);
    this.#idle.unref();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#idle);
    const current = this.#current;
    this.#drop(new HostFault('closed'));
    await current?.gone;
  }

  async #start(): Promise<ModelProcess> {
    const rest = this.#restUntil - performance.now();
    if (rest > longestWaitMs) throw new HostFault('resting', this.#lastFault?.reason);
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    if (this.#isClosed) throw new HostFault('closed');
    if (this.#current !== undefined) return this.#current;
    const { entry, models, limits, log } = this.#settings;
    const startedAt = performance.now();
    const started = new ModelProcess({
      entry,
      models,
      limits,
      onEnd: (fault) => {
        this.#noticeEnd(fault);
      },
    });
    this.#current = started;
    const { engine, problem } = await started.ready;
    const ms = Math.round(performance.now() - startedAt);
    log.info({ pid: started.pid, engine, ms }, 'Model process ready');
    if (problem !== undefined) log.warn({ problem }, 'Model refused, our own stands in');
    return started;
  }

  #noticeEnd(fault: HostFault): void {
    this.#current = undefined;
    if (fault.kind === 'closed') return;
    this.#faults += 1;
    this.#lastFault = fault;
    const { backOffMs, log } = this.#settings;
    // A refusal will not be otherwise in a second; a first fault may be chance, and its job is tried again at once.
    const pauses =
      fault.kind === 'refused' ? 60 : Math.min(60, this.#faults < 2 ? 0 : 2 ** (this.#faults - 2));
    this.#restUntil = performance.now() + pauses * backOffMs;
    log.warn({ fault: fault.kind, reason: fault.reason, cause: fault.cause }, 'Model process ended');
  }

  #drop(fault: HostFault): void {
    this.#current?.end(fault);
    this.#current = undefined;
  }
}
