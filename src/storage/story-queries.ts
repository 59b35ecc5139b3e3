import type { ArticleHeader } from '../domain/article.ts';
import type { Audience } from '../domain/audience.ts';
import type { Story } from '../domain/stories/story.ts';
import { headerColumns, headerTables, visibleArticles, type FoundArticle } from './article-rows.ts';
import { text } from './rows.ts';
import { scopeOf, shelfList, type Scope } from './scope.ts';
import type { Row, Sqlite } from './sqlite.ts';
import { timeKey } from './time-keys.ts';

/** Rows of one step, so that a reader's command is never kept waiting for long. */
const rowsPerStep = 400;

export type RecentStories = {
  readonly audience: Audience;
  readonly publishedAfter: Date;
  readonly addedAfter?: Date;
  readonly topics?: readonly string[];
};

/** Stories as an audience sees them: of each only the articles that stand on its shelves. */
export class StoryQueries {
  readonly #sqlite: Sqlite;

  constructor(sqlite: Sqlite) {
    this.#sqlite = sqlite;
  }

  storyIds(articleIds: readonly string[]): ReadonlyMap<string, string> {
    const rows = this.#sqlite.all(
      `SELECT article_id, story_id FROM story_articles WHERE article_id IN (SELECT value FROM json_each(?))`,
      [JSON.stringify(articleIds)],
    );
    return new Map(rows.map((row) => [text(row, 'article_id'), text(row, 'story_id')]));
  }

  /** The article's own id, unless a story of that name goes on without it. */
  freeStoryId(articleId: string): string {
    const isTaken = (id: string): boolean =>
      this.#sqlite.get('SELECT 1 FROM story_articles WHERE story_id = ? AND article_id <> ?', [
        id,
        articleId,
      ]) !== undefined;
    let id = articleId;
    for (let number = 2; isTaken(id); number += 1) id = `${articleId}-${number}`;
    return id;
  }

  storiesOf(articleIds: readonly string[], audience: Audience): ReadonlyMap<string, Story> {
    return this.storiesIn(scopeOf(this.#sqlite, audience), articleIds);
  }

  storiesIn(scope: Scope, articleIds: readonly string[]): ReadonlyMap<string, Story> {
    const ids = JSON.stringify(articleIds);
    const rows = this.#sqlite.all(
      `SELECT ${headerColumns}, coalesce(m.story_id, a.id) AS story FROM ${headerTables}
       LEFT JOIN story_articles m ON m.article_id = a.id
       WHERE a.id IN (SELECT value FROM json_each(?2)) OR a.id IN (
         SELECT article_id FROM story_articles WHERE story_id IN (
           SELECT story_id FROM story_articles WHERE article_id IN (SELECT value FROM json_each(?2))))`,
      [shelfList(scope), ids],
    );
    const stories = toStories(rows, scope);
    const byArticle = new Map(stories.flatMap((story) => story.articles.map(({ id }) => [id, story])));
    return new Map(articleIds.flatMap((id) => keyed(id, byArticle.get(id))));
  }

  async recent({
    audience,
    publishedAfter,
    addedAfter,
    topics = [],
  }: RecentStories): Promise<readonly Story[]> {
    const scope = scopeOf(this.#sqlite, audience);
    const ids: string[] = [];
    let key = timeKey(publishedAfter) - 1;
    for (;;) {
      const rows = this.#sqlite.all(
        `SELECT ${headerColumns}, a.id AS story FROM ${headerTables} WHERE a.key > ?2 ORDER BY a.key LIMIT ?3`,
        [shelfList(scope), key, rowsPerStep],
      );
      const found = visibleArticles(rows, scope).filter(({ header }) => isWanted(header, addedAfter, topics));
      ids.push(...found.map(({ header }) => header.id));
      if (rows.length < rowsPerStep) break;
      key = Number(rows.at(-1)?.['key']);
      await new Promise(setImmediate);
    }
    return this.#withIds(ids, audience);
  }

  async #withIds(ids: readonly string[], audience: Audience): Promise<readonly Story[]> {
    const stories = new Map<string, Story>();
    for (let start = 0; start < ids.length; start += rowsPerStep) {
      const some = this.storiesOf(ids.slice(start, start + rowsPerStep), audience);
      for (const story of some.values()) stories.set(story.id, story);
      await new Promise(setImmediate);
    }
    return [...stories.values()].sort(byNewest);
  }
}

function isWanted(header: ArticleHeader, addedAfter: Date | undefined, topics: readonly string[]): boolean {
  if (addedAfter !== undefined && header.addedAt <= addedAfter) return false;
  const topic = header.topic?.toLowerCase();
  return topics.length === 0 || topics.some((wanted) => wanted.toLowerCase() === topic);
}

function toStories(rows: readonly Row[], scope: Scope): readonly Story[] {
  const storyOfKey = new Map(rows.map((row) => [row['key'], text(row, 'story')]));
  const groups = new Map<string, ArticleHeader[]>();
  for (const { key, header } of newestVersions(visibleArticles(rows, scope))) {
    const id = storyOfKey.get(key) ?? header.id;
    groups.set(id, [...(groups.get(id) ?? []), header]);
  }
  return [...groups].flatMap(([id, headers]) => {
    const [first, ...rest] = headers.sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime());
    return first === undefined ? [] : [{ id, articles: [first, ...rest] as const }];
  });
}

/** An address may have a version for each of the shelves of this audience; the last one counts. */
function newestVersions(found: readonly FoundArticle[]): readonly FoundArticle[] {
  const newest = new Map<string, FoundArticle>();
  for (const article of found) {
    const known = newest.get(article.identity);
    if (known === undefined || known.header.addedAt <= article.header.addedAt)
      newest.set(article.identity, article);
  }
  return [...newest.values()];
}

function keyed(id: string, story: Story | undefined): [string, Story][] {
  return story === undefined ? [] : [[id, story]];
}

function byNewest(a: Story, b: Story): number {
  return b.articles[0].publishedAt.getTime() - a.articles[0].publishedAt.getTime();
}
