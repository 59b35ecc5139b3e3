import { setMaxListeners } from 'node:events';
import type { Summarizer, SummarizerIdentity, SummaryRequest } from '../domain/ports/summarizer.ts';
import type { Summary } from '../domain/summary.ts';
import { isOfArticle } from './host/answer-check.ts';
import { HostFault } from './host/host-fault.ts';
import { LaneQueue } from './host/lane-queue.ts';
import type { HostSummary } from './host/messages.ts';
import type { ModelHost } from './host/model-host.ts';
import { PoisonList } from './host/poison-list.ts';
import { SummaryJob, type Waiter } from './host/summary-job.ts';
import { WaitEstimate } from './host/wait-estimate.ts';
import { openingSummary } from './opening-sentences.ts';

export type Patience = {
  /** How long a reader waits at most while all is well, in ms. */
  readonly readerMs: number;
  /** How long a reader waits at most while the model process makes trouble, in ms. */
  readonly troubledMs: number;
  /** How long one job may take, in ms: so much, and more for a long text. */
  readonly jobMs: number;
  readonly jobMsPerCharacter: number;
};

export type HostedSettings = {
  readonly host: ModelHost;
  readonly identity: SummarizerIdentity;
  readonly patience: Patience;
  /** What one summary takes before any was made, in ms. */
  readonly expectedMs: number;
};

const bounds = { reader: 200, ahead: 1_000 };
const tries = 2;
const patienceCheckMs = 200;
/** A shorter wait is not worth telling. */
const worthTellingMs = 1_000;

/** Summaries from the model process: identical requests joined, readers first, and always an answer. */
export class HostedSummarizer implements Summarizer {
  readonly identity: SummarizerIdentity;
  readonly #host: ModelHost;
  readonly #patience: Patience;
  readonly #queue = new LaneQueue<SummaryJob>(bounds);
  readonly #jobs = new Map<string, SummaryJob>();
  readonly #poison = new PoisonList();
  readonly #estimate: WaitEstimate;
  #running: SummaryJob | undefined;
  #isClosed = false;

  constructor({ host, identity, patience, expectedMs }: HostedSettings) {
    this.identity = identity;
    this.#host = host;
    this.#patience = patience;
    this.#estimate = new WaitEstimate(expectedMs);
  }

  /** No reader waits and nothing runs: a good moment for work ahead. */
  get isIdle(): boolean {
    return this.#running === undefined && this.#queue.isEmpty;
  }

  async summarize(request: SummaryRequest): Promise<Summary> {
    request.signal?.throwIfAborted();
    if (request.text.trim() === '') return openingSummary(request);
    if (this.#isClosed) return openingSummary(request, new HostFault('closed').reason);
    const job = this.#jobs.get(SummaryJob.keyOf(request)) ?? new SummaryJob(request);
    if (this.#poison.has(job.textKey)) {
      return openingSummary(request, 'this text has stopped the model several times');
    }
    if (!this.#admit(job, request)) return openingSummary(request, 'too many summaries are waiting');
    return this.#answerOf(job, request);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const waiting = [...this.#jobs.values()];
    await this.#host.close();
    for (const job of waiting) this.#fallBack(job, new HostFault('closed'));
  }

  #admit(job: SummaryJob, { lane }: SummaryRequest): boolean {
    if (this.#jobs.has(job.key)) {
      if (lane === 'reader') this.#queue.promote(job);
      return true;
    }
    if (!this.#queue.add(job, lane)) return false;
    this.#jobs.set(job.key, job);
    return true;
  }

  #answerOf(job: SummaryJob, request: SummaryRequest): Promise<Summary> {
    return new Promise((resolve, reject) => {
      const settled = new AbortController();
      const waiter: Waiter = {
        request,
        since: performance.now(),
        answer: (summary) => {
          settled.abort();
          resolve(summary);
        },
      };
      job.join(waiter);
      const leave = (): void => {
        this.#leave(job, waiter);
        settled.abort();
        reject(request.signal?.reason as Error);
      };
      // One reader may wait for many summaries at once: a digest does.
      if (request.signal !== undefined) setMaxListeners(0, request.signal);
      request.signal?.addEventListener('abort', leave, { signal: settled.signal });
      if (request.lane === 'reader') this.#watchPatience(job, waiter, settled.signal);
      this.#tellWait(job, waiter);
      if (this.#running === undefined) void this.#work();
    });
  }

  /** Looks now and then, because trouble may begin, and shorten the patience, while a reader waits. */
  #watchPatience(job: SummaryJob, waiter: Waiter, settled: AbortSignal): void {
    const timer = setInterval(() => {
      const isTroubled = this.#host.faults > 0;
      const patienceMs = isTroubled ? this.#patience.troubledMs : this.#patience.readerMs;
      if (performance.now() - waiter.since < Math.min(patienceMs, this.#patience.readerMs)) return;
      this.#leave(job, waiter);
      waiter.answer(openingSummary(waiter.request, new HostFault('late').reason));
    }, patienceCheckMs);
    settled.addEventListener('abort', () => {
      clearInterval(timer);
    });
  }

  #leave(job: SummaryJob, waiter: Waiter): void {
    job.leave(waiter);
    if (job.isWanted || job === this.#running) return;
    this.#queue.remove(job);
    this.#jobs.delete(job.key);
  }

  async #work(): Promise<void> {
    for (let job = this.#queue.take(); job !== undefined; job = this.#queue.take()) {
      this.#running = job;
      this.#tellWaits();
      await this.#attempt(job);
      this.#jobs.delete(job.key);
    }
    this.#running = undefined;
  }

  async #attempt(job: SummaryJob): Promise<void> {
    let fault = new HostFault('crashed');
    for (let left = tries; left > 0 && job.isWanted && !this.#poison.has(job.textKey); left -= 1) {
      try {
        const summary = await this.#infer(job);
        job.settle(() => summary);
        return;
      } catch (error) {
        fault = error instanceof HostFault ? error : new HostFault('crashed', undefined, { cause: error });
        if (!fault.blamesText) break;
      }
    }
    this.#fallBack(job, fault);
  }

  async #infer(job: SummaryJob): Promise<HostSummary> {
    const process = await this.#host.acquire();
    const startedAt = performance.now();
    try {
      const summary = await process.summarize(job.message, this.#deadlineMs(job));
      if (!isOfArticle(summary, job.message)) process.end(new HostFault('garbage'));
      if (!process.isAlive) throw new HostFault('garbage');
      this.#estimate.learn(performance.now() - startedAt);
      this.#host.release(true);
      return summary;
    } catch (error) {
      if (error instanceof HostFault && error.blamesText) this.#poison.blame(job.textKey);
      this.#host.release(false);
      throw error;
    }
  }

  #deadlineMs({ message }: SummaryJob): number {
    const { jobMs, jobMsPerCharacter } = this.#patience;
    return jobMs + jobMsPerCharacter * message.text.length;
  }

  #fallBack(job: SummaryJob, fault: HostFault): void {
    job.settle((request) => openingSummary(request, fault.reason));
  }

  #tellWaits(): void {
    for (const job of this.#jobs.values()) for (const waiter of job.waiters) this.#tellWait(job, waiter);
  }

  #tellWait(job: SummaryJob, { request }: Waiter): void {
    const place = Math.max(1, this.#queue.placeOf(job));
    const running = this.#running === undefined || this.#running === job ? 0 : 1;
    const expectedMs = this.#estimate.waitMs(place, running);
    if (expectedMs >= worthTellingMs) request.onWait?.({ place, expectedMs });
  }
}
