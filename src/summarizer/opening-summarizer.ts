import type { Summarizer, SummarizerIdentity, SummaryRequest } from '../domain/ports/summarizer.ts';
import type { Summary } from '../domain/summary.ts';
import { openingSummary } from './opening-sentences.ts';

/** Answers with the article's own opening alone: for a bot without any model. */
export class OpeningSummarizer implements Summarizer {
  readonly identity: SummarizerIdentity = { engine: 'opening', model: 'opening', revision: '1' };

  async summarize(request: SummaryRequest): Promise<Summary> {
    request.signal?.throwIfAborted();
    return openingSummary(request);
  }

  async close(): Promise<void> {
    // Nothing is held.
  }
}
