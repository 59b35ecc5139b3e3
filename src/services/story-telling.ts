import type { Article, ArticleHeader } from '../domain/article.ts';
import type { Audience } from '../domain/audience.ts';
import type { ArticleStore } from '../domain/ports/article-store.ts';
import type { DigestStory, Point, SourceLink } from '../domain/reply.ts';
import { leansOnEarlier } from '../domain/text/sentence-fitness.ts';
import { bestArticle, lastTime, type Story } from '../domain/stories/story.ts';
import { disagreements, storyPoints } from '../domain/stories/story-points.ts';
import type { Summaries } from './summaries.ts';

/** Outlets whose words go into one story's summary. */
const toldSources = 3;
const mostPoints = 2;
/** Characters of an edition that its stories share; a message of Discord holds 4,000 in all. */
const roomForStories = 3200;
const roomForLines = 120;

export type Telling = {
  readonly audience: Audience;
  /** Stories in the same message. */
  readonly among: number;
  readonly lane: 'reader' | 'ahead';
  readonly signal?: AbortSignal;
};

/** Tells a story in one or two sentences, each with its source. */
export class StoryTelling {
  readonly #store: ArticleStore;
  readonly #summaries: Summaries;

  constructor(store: ArticleStore, summaries: Summaries) {
    this.#store = store;
    this.#summaries = summaries;
  }

  async tell(story: Story, telling: Telling): Promise<DigestStory> {
    const best = bestArticle(story);
    const articles = await this.articles(oneOfEachSource(story, best), telling.audience);
    const parts = await Promise.all(
      articles.map(async (article) => ({ article, sentences: await this.#sentences(article, telling) })),
    );
    const room = roomForStories / Math.max(1, telling.among) - roomForLines;
    const points = [...storyPoints(parts, mostPoints + 1), ...disagreements(articles)];
    return {
      article: best,
      headline: best.title,
      points: fitting(points, room),
      sources: linksTo(articles, story),
      publishedAt: lastTime(story),
    };
  }

  /** With their texts; what this audience may not see is left out. */
  async articles(headers: readonly ArticleHeader[], audience: Audience): Promise<readonly Article[]> {
    const found = await Promise.all(headers.map(({ id }) => this.#store.find(id, audience)));
    return found.filter((article) => article !== undefined);
  }

  async #sentences(article: Article, { lane, signal }: Telling): Promise<readonly string[]> {
    const ask = { length: 'standard', lane, ...(signal === undefined ? {} : { signal }) } as const;
    const summary = await this.#summaries.summarize(article, ask);
    return summary.sentences.map(({ text }) => text);
  }
}

function oneOfEachSource(story: Story, best: ArticleHeader): readonly ArticleHeader[] {
  const bySource = new Map<string, ArticleHeader>([[best.source, best]]);
  for (const article of story.articles) {
    if (!bySource.has(article.source)) bySource.set(article.source, article);
  }
  return [...bySource.values()].slice(0, toldSources);
}

/**
 * The first sentence that fits, and a second one where there is room. A sentence is never cut, and one that leans on
 * an earlier one ("It cost …") only follows the sentence before it.
 */
function fitting(points: readonly Point[], room: number): readonly Point[] {
  const chosen: Point[] = [];
  let left = room;
  points.forEach((point, index) => {
    const before = points[index - 1];
    const stands = !leansOnEarlier(point.text, 'en') || (before !== undefined && chosen.includes(before));
    if (chosen.length === mostPoints || point.text.length > left || !stands) return;
    chosen.push(point);
    left -= point.text.length + 1;
  });
  return chosen.length === 0 ? points.slice(0, 1) : chosen;
}

/** The told ones first, as the points count them, then the others. */
function linksTo(articles: readonly ArticleHeader[], story: Story): readonly SourceLink[] {
  const links = [...articles, ...story.articles].map(({ source, url }) => ({
    name: source,
    ...(url === undefined ? {} : { url }),
  }));
  return links.filter(({ name }, index) => links.findIndex((link) => link.name === name) === index);
}
