import type { SubscribedFeed, SubscriptionChange } from '../domain/ports/feed-store.ts';
import { toFeed, toSubscription } from './feed-rows.ts';
import { readPollState } from './poll-states.ts';
import { optionalText } from './rows.ts';
import type { Sqlite } from './sqlite.ts';

/** Who reads which feed, under which name and topic. The operator's guild is ''. */
export class Subscriptions {
  readonly #sqlite: Sqlite;

  constructor(sqlite: Sqlite) {
    this.#sqlite = sqlite;
  }

  remove(feedId: string, guildId: string | undefined): boolean {
    const sql = 'DELETE FROM subscriptions WHERE feed_id = ? AND guild_id = ?';
    return this.#sqlite.run(sql, [feedId, guildId ?? '']) > 0;
  }

  /** Who read one feed reads the other from now on; nobody reads the first any more. */
  moveAll(fromFeedId: string, toFeedId: string): void {
    this.#sqlite.run('UPDATE OR IGNORE subscriptions SET feed_id = ? WHERE feed_id = ?', [
      toFeedId,
      fromFeedId,
    ]);
    this.#sqlite.run('DELETE FROM subscriptions WHERE feed_id = ?', [fromFeedId]);
  }

  edit(feedId: string, guildId: string | undefined, { topic, name }: SubscriptionChange): boolean {
    const sql = `UPDATE subscriptions SET topic = coalesce(?3, topic), name = coalesce(?4, name)
      WHERE feed_id = ?1 AND guild_id = ?2`;
    return this.#sqlite.run(sql, [feedId, guildId ?? '', topic, name]) > 0;
  }

  list(guildId: string | undefined, now: Date): readonly SubscribedFeed[] {
    const rows = this.#sqlite.all(
      `SELECT f.*, sub.guild_id, sub.topic, sub.name, sub.created_at, p.state FROM subscriptions sub
       JOIN feeds f ON f.id = sub.feed_id LEFT JOIN poll_states p ON p.feed_id = f.id
       WHERE sub.guild_id = ? ORDER BY coalesce(sub.name, f.title) COLLATE NOCASE, f.id`,
      [guildId ?? ''],
    );
    return rows.map((row) => ({
      feed: toFeed(row),
      subscription: toSubscription(row),
      state: readPollState(optionalText(row, 'state'), now),
    }));
  }
}
