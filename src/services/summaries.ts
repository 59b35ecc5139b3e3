import type { Article } from '../domain/article.ts';
import type { SummaryCache } from '../domain/ports/summary-cache.ts';
import type { Summarizer, SummaryRequest } from '../domain/ports/summarizer.ts';
import type { Summary, SummaryLength } from '../domain/summary.ts';

type Ask = Pick<SummaryRequest, 'lane' | 'signal' | 'onWait'> & { readonly length: SummaryLength };

/** Summaries of stored articles: from the cache, else made now and kept. */
export class Summaries {
  readonly #summarizer: Summarizer;
  readonly #cache: SummaryCache;

  constructor(summarizer: Summarizer, cache: SummaryCache) {
    this.#summarizer = summarizer;
    this.#cache = cache;
  }

  /** What is known already, without any work. */
  cached(article: Article, length: SummaryLength): Promise<Summary | undefined> {
    return this.#cache.get(this.#key(article, length));
  }

  async summarize(article: Article, ask: Ask): Promise<Summary> {
    const known = await this.cached(article, ask.length);
    if (known !== undefined) return known;
    const { title, text, language } = article;
    const summary = await this.#summarizer.summarize({ title, text, language, ...ask });
    // A fallback is an answer for now: the engine may be back for the next reader.
    if (summary.fallbackReason === undefined) await this.#cache.set(this.#key(article, ask.length), summary);
    return summary;
  }

  #key(article: Article, length: SummaryLength): Parameters<SummaryCache['get']>[0] {
    const { textHash, title, language } = article;
    return { ...this.#summarizer.identity, textHash, title, language, length };
  }
}
