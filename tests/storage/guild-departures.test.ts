import { describe, expect, it, onTestFinished } from 'vitest';
import type { Audience } from '../../src/domain/audience.ts';
import { newPollState } from '../../src/domain/polling/poll-state.ts';
import { SqliteArticleStore } from '../../src/storage/article-store.ts';
import { openMemoryDatabase } from '../../src/storage/database.ts';
import { SqliteDigestStore } from '../../src/storage/digest-store.ts';
import { SqliteFeedStore } from '../../src/storage/feed-store.ts';
import { newDigest } from '../delivery/world.ts';
import { anArticleOf } from '../support/feed-world.ts';
import { VirtualClock } from '../support/virtual-clock.ts';

const dayMs = 86_400_000;
const [leaving, staying] = ['1', '2'];

function openWorld() {
  const sqlite = openMemoryDatabase();
  onTestFinished(() => {
    sqlite.close();
  });
  const clock = new VirtualClock('2026-11-01T00:00:00Z');
  const articles = new SqliteArticleStore(sqlite, clock);
  const feeds = new SqliteFeedStore(sqlite, clock);
  const titles = async (audience: Audience): Promise<readonly string[]> =>
    (await articles.latest({ audience, limit: 100 })).map(({ title }) => title).sort();
  return {
    ...{ clock, articles, feeds, titles },
    digests: new SqliteDigestStore(sqlite),
    seenBy: (guildId: string) => titles({ library: false, guildId }),
    /** Of everything, whoever may see it. */
    count: (table: string): number => Number(sqlite.column(`SELECT count(*) FROM ${table}`)[0]),
    async read(url: string, guildIds: readonly string[], count: number): Promise<void> {
      for (const guildId of guildIds) await feeds.subscribe({ url, title: url, guildId });
      const { feed } = await feeds.subscribe({ url, title: url, guildId: guildIds[0] });
      const batch = Array.from({ length: count }, (_, number) => anArticleOf(url, number));
      const settle = () => ({ state: newPollState(clock.now()), notice: `News of ${url}` });
      await feeds.commitPoll({ feedId: feed.id, articles: batch, settle });
    },
    async forgetAfter(days: number): Promise<number> {
      await clock.pass(days * dayMs);
      return feeds.forgetGuilds(new Date(clock.now().getTime() - 30 * dayMs));
    },
  };
}

describe('a guild that removed the bot', () => {
  it('is forgotten after 30 days with everything that was its own, and nothing of others', async () => {
    const world = openWorld();
    await world.read('https://own.example/feed', [leaving], 23);
    await world.read('https://shared.example/feed', [leaving, staying], 7);
    await world.articles.save([anArticleOf('https://link.example', 1)], { kind: 'guild', guildId: leaving });
    await world.articles.save([anArticleOf('https://shared.example/feed', 3)], {
      kind: 'guild',
      guildId: leaving,
    });
    await world.articles.save([anArticleOf('https://mine.example', 1)], { kind: 'library' });
    await world.digests.add({ ...newDigest(world.clock), guildId: leaving });
    await world.digests.add({ ...newDigest(world.clock), guildId: staying });
    const before = await world.seenBy(staying);
    await world.feeds.leaveGuild(leaving, world.clock.now());

    expect(await world.forgetAfter(29)).toBe(0);
    expect(world.count('articles')).toBe(32);
    expect(await world.forgetAfter(2)).toBe(1);

    expect(await world.seenBy(leaving)).toEqual([]);
    expect(await world.seenBy(staying)).toEqual(before);
    expect(before).toHaveLength(7);
    expect(await world.titles({ library: true })).toHaveLength(1);
    expect(world.count('articles')).toBe(8);
    expect(world.count('feeds')).toBe(1);
    expect(await world.digests.list(leaving)).toEqual([]);
    expect(await world.digests.list(staying)).toHaveLength(1);
    expect(await world.feeds.readNotices(leaving)).toEqual([]);
    expect(await world.feeds.readNotices(staying)).toHaveLength(1);
    const audience = { library: true, guildId: leaving };
    const found = await world.articles.search({ audience, words: 'report', sort: 'best', limit: 50 });
    expect(found.total).toBe(1);
  });

  it('keeps everything when it comes back in time', async () => {
    const world = openWorld();
    await world.read('https://own.example/feed', [leaving], 3);
    await world.feeds.leaveGuild(leaving, world.clock.now());
    await world.clock.pass(29 * dayMs);
    await world.feeds.returnToGuild(leaving);

    expect(await world.forgetAfter(40)).toBe(0);
    expect(await world.seenBy(leaving)).toHaveLength(3);
  });

  it('is noticed at the next start too, even if it has no feeds', async () => {
    const world = openWorld();
    await world.articles.save([anArticleOf('https://link.example', 1)], { kind: 'guild', guildId: leaving });
    await world.feeds.keepGuilds([staying], world.clock.now());

    expect(await world.forgetAfter(31)).toBe(1);
    expect(world.count('articles')).toBe(0);
  });
});

describe('a feed that nobody reads any more', () => {
  it('is asked for nothing, and neither are the pages of its articles', async () => {
    const world = openWorld();
    const url = 'https://own.example/feed';
    const { feed } = await world.feeds.subscribe({ url, title: url, guildId: leaving });
    await world.feeds.commitPoll({
      feedId: feed.id,
      articles: [{ ...anArticleOf(url, 1), completeness: 'feed' }],
      settle: () => ({ state: newPollState(world.clock.now()), notice: undefined }),
    });
    expect(await world.feeds.wantedPages(world.clock.now(), 9)).toHaveLength(1);

    await world.feeds.unsubscribe(feed.id, leaving);

    expect(await world.feeds.due(world.clock.now(), 9)).toEqual([]);
    expect(await world.feeds.wantedPages(world.clock.now(), 9)).toEqual([]);
    expect(await world.feeds.nextDueAt()).toBeUndefined();
  });

  it('is asked with its last validators when somebody reads it again', async () => {
    const world = openWorld();
    const url = 'https://own.example/feed';
    const { feed } = await world.feeds.subscribe({ url, title: url, guildId: leaving });
    const validators = { etag: '"7"' };
    const state = { ...newPollState(world.clock.now()), status: 'suspended' as const, validators };
    await world.feeds.commitPoll({
      feedId: feed.id,
      articles: [],
      settle: () => ({ state, notice: undefined }),
    });

    await world.feeds.subscribe({ url, title: url, guildId: leaving });

    expect(await world.feeds.due(world.clock.now(), 9)).toMatchObject([{ url, state: { validators } }]);
  });
});
