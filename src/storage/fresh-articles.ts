import type { Article } from '../domain/article.ts';
import type { FreshArticles } from '../domain/ports/fresh-articles.ts';
import { articlesByKey, withText } from './article-rows.ts';
import { integer } from './rows.ts';
import type { Sqlite } from './sqlite.ts';

/** Only so many of the newest are looked at: there is no index by time of adding, and older ones are hardly asked for. */
const lookedAt = 500;

const sql = `
SELECT n.key FROM (SELECT key, added_at, completeness FROM articles ORDER BY key DESC LIMIT ?1) n
WHERE n.added_at >= ?2 AND n.completeness = 'full' ORDER BY n.key DESC`;

/** What the feeds of the library file brought lately. */
export class SqliteFreshArticles implements FreshArticles {
  readonly #sqlite: Sqlite;

  constructor(sqlite: Sqlite) {
    this.#sqlite = sqlite;
  }

  async fresh({
    since,
    limit,
  }: {
    readonly since: Date;
    readonly limit: number;
  }): Promise<readonly Article[]> {
    const feeds = this.#sqlite.all(`SELECT id FROM shelves WHERE kind = 'feed' ORDER BY id`);
    const scope = feeds.map((row) => ({ id: integer(row, 'id') }));
    const keys = this.#sqlite.all(sql, [lookedAt, since.getTime()]).map((row) => integer(row, 'key'));
    return articlesByKey(this.#sqlite, scope, keys)
      .slice(0, limit)
      .map((found) => withText(this.#sqlite, found));
  }
}
