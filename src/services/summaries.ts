import type { Article } from '../domain/article.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type { SummaryCache, SummaryKey } from '../domain/ports/summary-cache.ts';
import type { Summarizer, SummaryRequest } from '../domain/ports/summarizer.ts';
import type { Summary, SummaryLength } from '../domain/summary.ts';
import { tellingOf, type Telling } from '../domain/telling/telling.ts';
import { inStages, type Stage } from './stages.ts';
import { cardWording } from '../domain/wording/card-wording.ts';

type Ask = Pick<SummaryRequest, 'lane' | 'signal' | 'onWait'> & { readonly length: SummaryLength };

/** A reader who is shown many articles at once, and no second time, waits no longer for any of them. */
const soonMs = 3000;

/** Summaries of stored articles: from the cache, else made now and kept. */
export class Summaries {
  readonly #summarizer: Summarizer;
  readonly #cache: SummaryCache;
  readonly #opening: Summarizer;
  readonly #clock: Clock;

  /** `opening` answers at once, with the article's first sentences. */
  constructor(parts: {
    readonly summarizer: Summarizer;
    readonly opening: Summarizer;
    readonly cache: SummaryCache;
    readonly clock: Clock;
  }) {
    this.#summarizer = parts.summarizer;
    this.#opening = parts.opening;
    this.#cache = parts.cache;
    this.#clock = parts.clock;
  }

  /** Nothing runs and nobody waits. */
  get isIdle(): boolean {
    return this.#summarizer.isIdle ?? false;
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

  /** The summary if it is there within three seconds, else the article's opening; then the summary is finished for the next reader. */
  async soon(
    article: Article,
    ask: { readonly length: SummaryLength; readonly signal?: AbortSignal },
  ): Promise<Summary> {
    let stopTimer = (): void => undefined;
    const late = new Promise<undefined>((resolve) => {
      stopTimer = this.#clock.after(soonMs, () => {
        resolve(undefined);
      });
    });
    const summary = this.summarize(article, { ...ask, lane: 'reader' });
    try {
      const first = await Promise.race([summary, late]);
      if (first !== undefined) return first;
    } finally {
      stopTimer();
    }
    // Joins the request under way, and outlives the patience and the signal of this reader; a failure is the next reader's to hear of.
    void Promise.allSettled([summary, this.summarize(article, { length: ask.length, lane: 'ahead' })]);
    const opening = await this.#openingOf(article, ask.length);
    return { ...opening, fallbackReason: cardWording.slowModel };
  }

  /** The summary; before it, when it takes longer than a second, the article's opening with the place in the queue. */
  follow(
    article: Article,
    ask: { readonly length: SummaryLength; readonly signal: AbortSignal },
  ): AsyncGenerator<Stage<Telling>> {
    return inStages(
      this.#clock,
      async (onWait) => tellingOf(article, await this.summarize(article, { ...ask, lane: 'reader', onWait })),
      () => this.opening(article, ask.length),
    );
  }

  /** At once: the article's first sentences. */
  async opening(article: Article, length: SummaryLength): Promise<Telling> {
    return tellingOf(article, await this.#openingOf(article, length));
  }

  #openingOf({ title, text, language }: Article, length: SummaryLength): Promise<Summary> {
    return this.#opening.summarize({ title, text, language, length, lane: 'reader' });
  }

  #key({ textHash, title, language }: Article, length: SummaryLength): SummaryKey {
    return { ...this.#summarizer.identity, textHash, title, language, length };
  }
}
