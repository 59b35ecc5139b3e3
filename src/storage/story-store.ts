import type { Audience } from '../domain/audience.ts';
import type { StoryPlacement, StoryStore, TimeRange } from '../domain/ports/story-store.ts';
import type { ComparedArticle, EventFeatures } from '../domain/stories/event-features.ts';
import type { Story } from '../domain/stories/story.ts';
import { date, integer, text } from './rows.ts';
import type { Sqlite } from './sqlite.ts';
import { packFeatures, unpackFeatures } from './story-features.ts';
import { StoryQueries, type RecentStories } from './story-queries.ts';
import { keepApart, maySplitMeet } from './story-splits.ts';

const unplacedSql = `
SELECT a.id, a.title, a.language, a.published_at, s.name AS source, x.text FROM story_queue q
JOIN articles a ON a.id = q.article_id JOIN names s ON s.id = a.source_id
JOIN article_texts x ON x.key = a.key
WHERE q.published_at >= ? ORDER BY q.published_at, q.article_id LIMIT ?`;

/** The stories in the library's SQLite file. */
export class SqliteStoryStore implements StoryStore {
  readonly #sqlite: Sqlite;
  readonly #queries: StoryQueries;

  constructor(sqlite: Sqlite) {
    this.#sqlite = sqlite;
    this.#queries = new StoryQueries(sqlite);
  }

  async unplaced({
    limit,
    publishedAfter,
  }: {
    limit: number;
    publishedAfter?: Date;
  }): Promise<ComparedArticle[]> {
    const after = publishedAfter?.getTime() ?? Number.MIN_SAFE_INTEGER;
    return this.#sqlite.all(unplacedSql, [after, limit]).map((row) => ({
      id: text(row, 'id'),
      title: text(row, 'title'),
      text: text(row, 'text'),
      source: text(row, 'source'),
      language: text(row, 'language'),
      publishedAt: date(row, 'published_at'),
    }));
  }

  async features(query: { published: TimeRange; after: number; limit: number }) {
    const rows = this.#sqlite.all(
      `SELECT number, article_id, published_at, features FROM story_features
       WHERE number > ? AND published_at BETWEEN ? AND ? ORDER BY number LIMIT ?`,
      [query.after, query.published.from.getTime(), query.published.to.getTime(), query.limit],
    );
    return rows.flatMap((row) => {
      const article = { articleId: text(row, 'article_id'), publishedAt: date(row, 'published_at') };
      const features = unpackFeatures(text(row, 'features'), article);
      return features === undefined ? [] : [{ number: integer(row, 'number'), features }];
    });
  }

  async storyIds(articleIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.#queries.storyIds(articleIds);
  }

  async members(storyId: string, limit: number): Promise<readonly string[]> {
    const sql = 'SELECT article_id FROM story_articles WHERE story_id = ? ORDER BY published_at DESC LIMIT ?';
    return this.#sqlite.column(sql, [storyId, limit]).map(String);
  }

  async place(placements: readonly StoryPlacement[]): Promise<{ before: number; after: number }> {
    return this.#sqlite.transaction(() => {
      const before = this.#lastNumber();
      for (const placement of placements) this.#placeOne(placement);
      return { before, after: this.#lastNumber() };
    });
  }

  async split(articleIds: readonly string[]): Promise<string> {
    const [first] = articleIds;
    if (first === undefined) throw new RangeError('Expected at least one article to split off.');
    return this.#sqlite.transaction(() => {
      const storyId = this.#queries.freeStoryId(first);
      keepApart(this.#sqlite, articleIds);
      for (const id of articleIds) {
        this.#sqlite.run('UPDATE story_articles SET story_id = ? WHERE article_id = ?', [storyId, id]);
      }
      return storyId;
    });
  }

  async storiesOf(articleIds: readonly string[], audience: Audience): Promise<ReadonlyMap<string, Story>> {
    return this.#queries.storiesOf(articleIds, audience);
  }

  async recent(query: RecentStories): Promise<readonly Story[]> {
    return this.#queries.recent(query);
  }

  #lastNumber(): number {
    return Number(this.#sqlite.column('SELECT max(number) FROM story_features')[0] ?? 0);
  }

  #placeOne({ features, storyId, merges }: StoryPlacement): void {
    const { articleId, publishedAt } = features;
    const published = publishedAt.getTime();
    this.#keepFeatures(features);
    this.#sqlite.run('DELETE FROM story_queue WHERE article_id = ? AND published_at = ?', [
      articleId,
      published,
    ]);
    const known = this.#sqlite.get('SELECT 1 FROM story_articles WHERE article_id = ?', [articleId]);
    // A changed text stays where it is: readers and digests know the story under this article.
    if (known !== undefined) return;
    const mayJoin = storyId === articleId || maySplitMeet(this.#sqlite, [articleId], storyId);
    const story = mayJoin ? storyId : articleId;
    this.#sqlite.run('INSERT INTO story_articles VALUES (?, ?, ?)', [articleId, story, published]);
    for (const merged of mayJoin ? merges : []) this.#merge(merged, story);
  }

  #keepFeatures(features: EventFeatures): void {
    this.#sqlite.run(
      `INSERT OR REPLACE INTO story_features (article_id, published_at, features) VALUES (?, ?, ?)`,
      [features.articleId, features.publishedAt.getTime(), packFeatures(features)],
    );
  }

  #merge(from: string, into: string): void {
    const members = this.#sqlite.column('SELECT article_id FROM story_articles WHERE story_id = ?', [from]);
    if (!maySplitMeet(this.#sqlite, members.map(String), into)) return;
    this.#sqlite.run('UPDATE story_articles SET story_id = ? WHERE story_id = ?', [into, from]);
  }
}
