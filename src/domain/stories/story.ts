import type { ArticleHeader } from '../article.ts';
import { isStopWord } from '../text/stop-words.ts';
import { words } from '../text/words.ts';

/** The articles of one event that one audience may see, newest first; one article alone is a story too. */
export type Story = {
  readonly id: string;
  readonly articles: readonly [ArticleHeader, ...ArticleHeader[]];
};

/** The outlets that tell it, the first one first. */
export function sourcesOf(story: Story): readonly string[] {
  return [...new Set(story.articles.map(({ source }) => source).reverse())];
}

export function lastTime(story: Story): Date {
  return story.articles[0].publishedAt;
}

/**
 * The article to show for the story: a whole text before an excerpt, the headline that says what the others' headlines
 * say, and the newest of equals.
 */
export function bestArticle(story: Story): ArticleHeader {
  const titles = story.articles.map(({ title }) => titleWords(title));
  let best = story.articles[0];
  let bestScore = -1;
  story.articles.forEach((article, index) => {
    const others = titles.filter((_, other) => other !== index);
    const score =
      completeness(article) + sharedWords(titles[index] ?? new Set(), others) - age(article, story);
    if (score > bestScore) {
      best = article;
      bestScore = score;
    }
  });
  return best;
}

/** An article that is a day behind the newest one is no longer what the story says: up to 1. */
function age({ publishedAt }: ArticleHeader, story: Story): number {
  const behindMs = lastTime(story).getTime() - publishedAt.getTime();
  return Math.min(1, behindMs / (30 * 3_600_000));
}

function completeness({ completeness: kind }: ArticleHeader): number {
  return kind === 'full' ? 2 : kind === 'feed' ? 1 : 0;
}

function titleWords(title: string): ReadonlySet<string> {
  return new Set(words(title).filter((word) => !isStopWord(word)));
}

/** 0–1: the average share of this headline's words in each of the others. */
function sharedWords(title: ReadonlySet<string>, others: readonly ReadonlySet<string>[]): number {
  if (others.length === 0 || title.size === 0) return 0;
  const found = others.flatMap((other) => [...title].filter((word) => other.has(word)));
  return found.length / (others.length * title.size);
}
