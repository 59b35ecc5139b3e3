import type { Feed } from '../domain/feed.ts';
import { newPollState } from '../domain/polling/poll-state.ts';
import type { SaveOutcome } from '../domain/ports/article-store.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type {
  FeedStore,
  FeedToPoll,
  NewSubscription,
  PollCommit,
  SubscribedFeed,
  SubscriptionChange,
  WantedPage,
} from '../domain/ports/feed-store.ts';
import { Subscriptions } from './subscriptions.ts';
import { FeedPages } from './feed-pages.ts';
import { isWanted } from './wanted-feeds.ts';
import { toFeed } from './feed-rows.ts';
import { GuildDepartures } from './guild-departures.ts';
import { shortId } from './identity.ts';
import { Notices } from './notices.ts';
import { PollCommits } from './poll-commits.ts';
import { readPollState, writePollState } from './poll-states.ts';
import { integer, text } from './rows.ts';
import type { SqlValue, Sqlite } from './sqlite.ts';

/** Feeds, who reads them, and what the poller remembers of them, in one SQLite file. */
export class SqliteFeedStore implements FeedStore {
  readonly #sqlite: Sqlite;
  readonly #clock: Clock;
  readonly #commits: PollCommits;
  readonly #pages: FeedPages;
  readonly #notices: Notices;
  readonly #departures: GuildDepartures;
  readonly #subscriptions: Subscriptions;

  constructor(sqlite: Sqlite, clock: Clock) {
    this.#sqlite = sqlite;
    this.#clock = clock;
    this.#pages = new FeedPages(sqlite);
    this.#notices = new Notices(sqlite);
    this.#departures = new GuildDepartures(sqlite);
    this.#subscriptions = new Subscriptions(sqlite);
    this.#commits = new PollCommits({ sqlite, clock, pages: this.#pages, notices: this.#notices });
  }

  async subscribe(wish: NewSubscription): Promise<{ readonly feed: Feed; readonly isNew: boolean }> {
    return this.#sqlite.transaction(() => {
      const feed = this.#findOrAdd(wish);
      const owner = [wish.guildId ?? '', feed.id];
      const isNew =
        this.#sqlite.get('SELECT 1 FROM subscriptions WHERE guild_id = ? AND feed_id = ?', owner) ===
        undefined;
      this.#sqlite.run(
        `INSERT INTO subscriptions (guild_id, feed_id, topic, name, created_at) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (guild_id, feed_id) DO UPDATE SET topic = coalesce(?3, topic), name = coalesce(?4, name)`,
        [...owner, wish.topic, wish.name, this.#clock.now().getTime()],
      );
      this.#wake(feed.id);
      return { feed, isNew };
    });
  }

  async unsubscribe(feedId: string, guildId: string | undefined): Promise<boolean> {
    return this.#subscriptions.remove(feedId, guildId);
  }

  async edit(feedId: string, guildId: string | undefined, change: SubscriptionChange): Promise<boolean> {
    return this.#subscriptions.edit(feedId, guildId, change);
  }

  async list(guildId: string | undefined): Promise<readonly SubscribedFeed[]> {
    return this.#subscriptions.list(guildId, this.#clock.now());
  }

  async due(now: Date, limit: number): Promise<readonly FeedToPoll[]> {
    const rows = this.#sqlite.all(
      `SELECT f.id, f.url, p.state FROM poll_states p JOIN feeds f ON f.id = p.feed_id
       WHERE p.status = 'active' AND p.next_at <= ? AND ${isWanted} ORDER BY p.next_at LIMIT ?`,
      [now.getTime(), limit],
    );
    return rows.map((row) => ({
      id: text(row, 'id'),
      url: text(row, 'url'),
      state: readPollState(text(row, 'state'), now),
    }));
  }

  async nextDueAt(): Promise<Date | undefined> {
    const row = this.#sqlite.get(
      `SELECT p.next_at FROM poll_states p JOIN feeds f ON f.id = p.feed_id
       WHERE p.status = 'active' AND ${isWanted} ORDER BY p.next_at LIMIT 1`,
    );
    return row === undefined ? undefined : new Date(integer(row, 'next_at'));
  }

  async commitPoll(commit: PollCommit): Promise<readonly SaveOutcome[]> {
    return this.#commits.commit(commit);
  }

  async move(feedId: string, url: string): Promise<void> {
    this.#sqlite.transaction(() => {
      const known = this.#sqlite.get('SELECT id FROM feeds WHERE url = ?', [url]);
      if (known === undefined) this.#sqlite.run('UPDATE feeds SET url = ? WHERE id = ?', [url, feedId]);
      else this.#subscriptions.moveAll(feedId, text(known, 'id'));
    });
  }

  async wantedPages(now: Date, limit: number): Promise<readonly WantedPage[]> {
    return this.#pages.wanted(now, limit);
  }

  async settlePage(page: WantedPage, retryAt?: Date): Promise<void> {
    this.#pages.settle(page, retryAt);
  }

  async readNotices(guildId: string | undefined): Promise<readonly string[]> {
    return this.#notices.read(guildId);
  }

  async leaveGuild(guildId: string, at: Date): Promise<void> {
    this.#departures.leave(guildId, at);
  }

  async keepGuilds(guildIds: readonly string[], at: Date): Promise<void> {
    this.#departures.keep(guildIds, at);
  }

  async returnToGuild(guildId: string): Promise<void> {
    this.#departures.comeBack(guildId);
  }

  async forgetGuilds(leftBefore: Date): Promise<number> {
    return this.#departures.forget(leftBefore);
  }

  #findOrAdd({ url, title, siteUrl }: NewSubscription): Feed {
    const known = this.#sqlite.get('SELECT * FROM feeds WHERE url = ?', [url]);
    if (known !== undefined) return toFeed(known);
    const now = this.#clock.now();
    const values: readonly SqlValue[] = [shortId('feed', url), url, title, siteUrl, now.getTime()];
    this.#sqlite.run('INSERT INTO feeds (id, url, title, site_url, added_at) VALUES (?, ?, ?, ?, ?)', values);
    return this.#findOrAdd({ url, title });
  }

  /** New feeds are due at once, and so are those that had stopped. */
  #wake(feedId: string): void {
    const now = this.#clock.now();
    const row = this.#sqlite.get('SELECT state FROM poll_states WHERE feed_id = ?', [feedId]);
    const { status, validators } = readPollState(row === undefined ? undefined : text(row, 'state'), now);
    if (row !== undefined && status === 'active') return;
    writePollState(this.#sqlite, feedId, { ...newPollState(now), validators });
  }
}
