import type { WantedPage } from '../domain/ports/feed-store.ts';
import { integer, text } from './rows.ts';
import type { Sqlite } from './sqlite.ts';
import { isWanted } from './wanted-feeds.ts';

/** Pages that are still to be read for articles of which a feed brought only a part. */
export class FeedPages {
  readonly #sqlite: Sqlite;

  constructor(sqlite: Sqlite) {
    this.#sqlite = sqlite;
  }

  want(feedId: string, url: string, now: Date): void {
    this.#sqlite.run('INSERT OR IGNORE INTO wanted_pages VALUES (?, ?, 0, ?)', [feedId, url, now.getTime()]);
  }

  wanted(now: Date, limit: number): readonly WantedPage[] {
    const sql = `SELECT w.feed_id, w.url, w.tries FROM wanted_pages w JOIN feeds f ON f.id = w.feed_id
      WHERE w.next_at <= ? AND ${isWanted} ORDER BY w.next_at LIMIT ?`;
    return this.#sqlite.all(sql, [now.getTime(), limit]).map((row) => ({
      feedId: text(row, 'feed_id'),
      url: text(row, 'url'),
      tries: integer(row, 'tries'),
    }));
  }

  settle({ feedId, url }: WantedPage, retryAt: Date | undefined): void {
    if (retryAt === undefined)
      this.#sqlite.run('DELETE FROM wanted_pages WHERE feed_id = ? AND url = ?', [feedId, url]);
    else
      this.#sqlite.run(
        'UPDATE wanted_pages SET tries = tries + 1, next_at = ? WHERE feed_id = ? AND url = ?',
        [retryAt.getTime(), feedId, url],
      );
  }
}
