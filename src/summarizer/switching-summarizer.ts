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

  constructor(first: Standing) {
    this.#current = first;
  }

  get identity(): SummarizerIdentity {
    return this.#current.summarizer.identity;
  }

  get isIdle(): boolean {
    return this.#current.summarizer.isIdle ?? false;
  }

  /** Requests under way are still answered by the one before, which the caller closes. */
  switchTo(next: Standing): Standing {
    const before = this.#current;
    this.#current = next;
    return before;
  }

  async summarize(request: SummaryRequest): Promise<Summary> {
    const { summarizer, reason } = this.#current;
    const summary = await summarizer.summarize(request);
    return reason === undefined || summary.fallbackReason !== undefined
      ? summary
      : { ...summary, fallbackReason: reason };
  }

  close(): Promise<void> {
    return this.#current.summarizer.close();
  }
}
