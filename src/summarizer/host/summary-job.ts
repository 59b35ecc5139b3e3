import { createHash } from 'node:crypto';
import type { SummaryRequest } from '../../domain/ports/summarizer.ts';
import type { Summary } from '../../domain/summary.ts';
import type { Lane } from './lane-queue.ts';
import type { HostJob } from './messages.ts';

/** Somebody who waits for a job's answer. */
export type Waiter = {
  readonly request: SummaryRequest;
  readonly since: number;
  readonly answer: (summary: Summary) => void;
};

/** One inference, and everybody who asked for it. */
export class SummaryJob {
  readonly message: HostJob;
  /** The same for every length of one text. */
  readonly textKey: string;
  readonly #waiters = new Set<Waiter>();

  constructor(request: SummaryRequest) {
    const { title, text, language, length } = request;
    this.message = {
      ...(title === undefined ? {} : { title }),
      text,
      ...(language === undefined ? {} : { language }),
      length,
    };
    this.textKey = textKey(request);
  }

  static keyOf(request: SummaryRequest): string {
    return `${textKey(request)} ${request.length}`;
  }

  get key(): string {
    return `${this.textKey} ${this.message.length}`;
  }

  get waiters(): readonly Waiter[] {
    return [...this.#waiters];
  }

  get isWanted(): boolean {
    return this.#waiters.size > 0;
  }

  get lane(): Lane {
    return this.waiters.some(({ request }) => request.lane === 'reader') ? 'reader' : 'ahead';
  }

  join(waiter: Waiter): void {
    this.#waiters.add(waiter);
  }

  leave(waiter: Waiter): void {
    this.#waiters.delete(waiter);
  }

  settle(answer: (request: SummaryRequest) => Summary): void {
    for (const waiter of this.waiters) {
      this.leave(waiter);
      waiter.answer(answer(waiter.request));
    }
  }
}

function textKey({ title, text, language }: SummaryRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([title, language]))
    .update(text)
    .digest('hex');
}
