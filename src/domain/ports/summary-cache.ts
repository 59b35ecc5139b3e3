import type { Summary, SummaryLength } from '../summary.ts';
import type { SummarizerIdentity } from './summarizer.ts';

/** Everything a summary depends on; the store makes one SHA-256 key of it. */
export type SummaryKey = SummarizerIdentity & {
  /** SHA-256 of the cleaned text, in hex. */
  readonly textHash: string;
  readonly title: string;
  readonly length: SummaryLength;
  readonly language: string;
};

export interface SummaryCache {
  /** A corrupt or ill-shaped entry is a miss: deleted and counted, never returned. */
  get(key: SummaryKey): Promise<Summary | undefined>;
  set(key: SummaryKey, summary: Summary): Promise<void>;
  /** Since the program started. */
  counts(): { readonly hits: number; readonly misses: number; readonly corrupt: number };
}
