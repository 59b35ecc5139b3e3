import type { Summarizer, SummarizerIdentity, SummaryRequest } from '../domain/ports/summarizer.ts';
import type { Summary } from '../domain/summary.ts';

type Standing = {
  readonly summarizer: Summarizer;
  /** Why this one stands in for the one that was asked for; told with every summary. */
  readonly reason?: string;
};

/** Hands every request to the summarizer of the moment: our own model, say, until the one from the hub is here. */
export class SwitchingSummarizer implements Summarizer {
  #current: Standing;
  #isClosed = false;
  readonly #underWay = new Set<Promise<unknown>>();

  constructor(first: Standing) {
    this.#current = first;
  }

  get identity(): SummarizerIdentity {
    return this.#current.summarizer.identity;
  }

  get isIdle(): boolean {
    return this.#current.summarizer.isIdle ?? false;
  }

  /** From now on `next` answers; the one before finishes what it has begun, and is closed. */
  async switchTo(next: Standing): Promise<void> {
    if (this.#isClosed) {
      await next.summarizer.close();
      return;
    }
    const before = this.#current;
    this.#current = next;
    await Promise.allSettled(this.#underWay);
    await before.summarizer.close();
  }

  async summarize(request: SummaryRequest): Promise<Summary> {
    const { summarizer, reason } = this.#current;
    const answer = summarizer.summarize(request);
    this.#underWay.add(answer);
    try {
      const summary = await answer;
      const isTold = reason === undefined || summary.fallbackReason !== undefined;
      return isTold ? summary : { ...summary, fallbackReason: reason };
    } finally {
      this.#underWay.delete(answer);
    }
  }

  close(): Promise<void> {
    this.#isClosed = true;
    return this.#current.summarizer.close();
  }
}
