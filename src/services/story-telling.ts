import type { Article, ArticleHeader } from '../domain/article.ts';
import type { Audience } from '../domain/audience.ts';
import type { ArticleStore } from '../domain/ports/article-store.ts';
import type { SummaryRequest } from '../domain/ports/summarizer.ts';
import { bestArticle, type Story } from '../domain/stories/story.ts';
import type { Summary, SummaryLength } from '../domain/summary.ts';
import type { TellingRoom } from '../domain/telling/choose-points.ts';
import { tellStory, type SummarizedArticle, type ToldStory } from '../domain/telling/tell-story.ts';
import type { Summaries } from './summaries.ts';

/** Outlets whose numbers are compared. */
const comparedSources = 8;

export type StoryAsk = Pick<SummaryRequest, 'lane' | 'signal' | 'onWait'> & {
  readonly audience: Audience;
  readonly length: SummaryLength;
  readonly room: TellingRoom;
  /** Outlets whose words go into the summary. */
  readonly outlets: number;
};

/** Tells a story in the words of its outlets, each sentence with its source. */
export class StoryTelling {
  readonly #store: ArticleStore;
  readonly #summaries: Summaries;

  constructor(store: ArticleStore, summaries: Summaries) {
    this.#store = store;
    this.#summaries = summaries;
  }

  /** `undefined` when its articles have gone meanwhile. */
  async tell(story: Story, ask: StoryAsk): Promise<ToldStory | undefined> {
    const best = bestArticle(story);
    const articles = await this.articles(oneOfEachSource(story, best), ask.audience);
    const quoted = articles.filter(mayBeQuoted).slice(0, ask.outlets);
    const summarized = quoted.map(async (article, place): Promise<SummarizedArticle> => {
      return { article, summary: await this.#summary(article, place, ask) };
    });
    const [first, ...others] = await Promise.all(summarized);
    if (first === undefined) return undefined;
    return tellStory({ story, best, articles, parts: [first, ...others], room: ask.room });
  }

  /** With their texts; what this audience may not see is left out. */
  async articles(headers: readonly ArticleHeader[], audience: Audience): Promise<readonly Article[]> {
    const found = await Promise.all(headers.map(({ id }) => this.#store.find(id, audience)));
    return found.filter((article) => article !== undefined);
  }

  /** Others are quoted from their standard summaries, which are mostly made already. */
  #summary(article: Article, place: number, { length, lane, signal, onWait }: StoryAsk): Promise<Summary> {
    const ask = {
      length: place === 0 ? length : ('standard' as const),
      ...(signal === undefined ? {} : { signal }),
    };
    // A reader who is not told of the wait sees one answer only.
    if (lane === 'reader' && onWait === undefined) return this.#summaries.soon(article, ask);
    return this.#summaries.summarize(article, { ...ask, lane, ...(onWait === undefined ? {} : { onWait }) });
  }
}

/** The best one first, of the others the newest of each outlet. */
function oneOfEachSource(story: Story, best: ArticleHeader): readonly ArticleHeader[] {
  const bySource = new Map<string, ArticleHeader>([[best.source, best]]);
  for (const article of story.articles) {
    if (!bySource.has(article.source)) bySource.set(article.source, article);
  }
  return [...bySource.values()].slice(0, comparedSources);
}

/** A stub has no text of its own, and a reader of one language is not told half a story in another. */
function mayBeQuoted(article: Article, place: number, [first]: readonly Article[]): boolean {
  return place === 0 || (article.completeness !== 'stub' && article.language === first?.language);
}
