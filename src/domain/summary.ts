export const summaryLengths = ['short', 'standard', 'long'] as const;

/** Short: one sentence. Standard: about 60 words in up to 3 points. Long: about 150 words in up to 8 points. */
export type SummaryLength = (typeof summaryLengths)[number];

/** Which kind of engine wrote it; `opening` is the fallback: the cleaned article's own first sentences. */
export type SummaryEngine = 'extractive' | 'seq2seq' | 'opening';

export type SummarySentence = {
  readonly text: string;
  /** Numbers of the article's sentences that this one rests on; the article's first sentence is 1. */
  readonly evidence: readonly number[];
};

export type Summary = {
  readonly sentences: readonly SummarySentence[];
  readonly engine: SummaryEngine;
  /** Name of the model, as a reader may see it; missing for `opening`. */
  readonly model?: string;
  /** Why a lesser engine answered, in words for a reader: "the model did not answer in time". */
  readonly fallbackReason?: string;
  /** A remark for the card: "ranked without the model, which was made for English". */
  readonly note?: string;
  /** Words of the cleaned article that the engine read. */
  readonly wordsRead: number;
  /** Milliseconds the engine took. */
  readonly ms: number;
};
