import type { SummaryLength, SummarySentence } from '../domain/summary.ts';
import type { ArticleSentence } from './article-sentences.ts';
import type { ModelKind } from './host/messages.ts';

/** A cleaned article, cut into sentences once for everybody. */
export type SplitArticle = {
  readonly title?: string;
  /** ISO 639-1; missing or `und`: not known. */
  readonly language?: string;
  readonly sentences: readonly ArticleSentence[];
};

/** What an engine made of an article, before anything was checked; without sentences when none is fit to be shown. */
export type Draft = { readonly sentences: readonly SummarySentence[] };

/** A loaded model, in the model process. */
export interface Engine {
  readonly kind: ModelKind;
  readonly name: string;
  /** ISO 639-1 codes of what the model was made for; missing: many languages. */
  readonly languages?: readonly string[];
  summarize(article: SplitArticle, length: SummaryLength): Promise<Draft>;
}
