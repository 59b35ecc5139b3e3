import type { Summary, SummaryEngine, SummaryLength } from '../summary.ts';

export type SummaryRequest = {
  readonly title?: string;
  /** Cleaned text, paragraphs separated by blank lines. */
  readonly text: string;
  /** ISO 639-1; missing or `und`: not known. */
  readonly language?: string;
  readonly length: SummaryLength;
  /** `reader`: somebody waits. `ahead`: work for later, yields to readers. */
  readonly lane: 'reader' | 'ahead';
  readonly signal?: AbortSignal;
  /** Called when the answer will take a while: place in the queue (1 = next) and the expected wait in ms. */
  readonly onWait?: (wait: { readonly place: number; readonly expectedMs: number }) => void;
};

/** What made a summary, for the cache key: changing any of it makes old summaries stale. */
export type SummarizerIdentity = {
  readonly engine: SummaryEngine;
  readonly model: string;
  readonly revision: string;
};

export interface Summarizer {
  readonly identity: SummarizerIdentity;
  /** Nothing runs and nobody waits: a good moment for work ahead. Missing where that is never worth it. */
  readonly isIdle?: boolean;
  /** Always answers, if need be with the opening sentences and a reason; rejects only when `signal` is aborted. */
  summarize(request: SummaryRequest): Promise<Summary>;
  close(): Promise<void>;
}
