import { describe, expect, it } from 'vitest';
import type { FeedReading } from '../../src/domain/ports/feed-reader.ts';
import { anArticleOf, changed, startFeedWorld, type Request } from '../support/feed-world.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const failed = (reason: string, more: object = {}): FeedReading => ({
  kind: 'failed',
  reason,
  fault: 'other',
  ...more,
});

function gaps(requests: readonly Request[]): number[] {
  return requests.slice(1).map(({ startedAt }, index) => startedAt - (requests[index]?.startedAt ?? 0));
}

describe('polling', () => {
  it('fills the library first and reports nothing, then reports what is new', async () => {
    const world = startFeedWorld((url, now) =>
      changed(
        Array.from({ length: 60 }, (_, n) =>
          anArticleOf(url, n + (now > Date.parse('2026-11-01T00:10:00Z') ? 1 : 0)),
        ),
      ),
    );
    const { feed } = await world.feeds.subscribe({ url: 'https://a.example/feed', title: 'A' });
    const [due] = await world.feeds.due(world.clock.now(), 1);
    if (due === undefined) throw new Error('not due');
    const first = world.polling.poll(due);
    await world.clock.pass(1_000);
    expect(await first).toEqual([]);

    await world.clock.pass(hourMs);
    expect((await world.articles.latest({ audience: { library: true }, limit: 100 })).length).toBe(61);
    const [listed] = await world.feeds.list(undefined);
    expect(listed).toMatchObject({
      feed: { id: feed.id, title: 'Outlet' },
      state: { failures: 0, status: 'active' },
    });
  });

  it('reads a feed that is added while it rests within seconds', async () => {
    const world = startFeedWorld(() => changed([]));
    await world.clock.pass(10 * minuteMs + 100);
    await world.feeds.subscribe({ url: 'https://a.example/feed', title: 'A' });

    await world.clock.pass(5_000);
    const soon = world.requests.length;
    await world.clock.pass(minuteMs);

    expect(soon).toBe(1);
  });

  it('waits twice as long after each failure, also over a restart, and a day at most', async () => {
    const world = startFeedWorld(() => failed('the site is down'));
    await world.feeds.subscribe({ url: 'https://a.example/feed', title: 'A' });
    for (let day = 0; day < 12; day += 1) {
      await world.clock.pass(dayMs);
      world.restart();
    }

    const waits = gaps(world.requests).map((gap) => gap / (30 * minuteMs));
    for (const [index, wait] of waits.slice(0, 5).entries()) {
      expect(wait / 2 ** index).toBeGreaterThanOrEqual(1);
      expect(wait / 2 ** index).toBeLessThan(1.15);
    }
    expect(Math.max(...waits)).toBeLessThanOrEqual(48 * 1.1 + 1);
    expect((await world.feeds.list(undefined))[0]?.state.reason).toBe('the site is down');
  });

  it('tries again soon, and blames nobody, when the program itself had no time', async () => {
    let asked = 0;
    const world = startFeedWorld(() => {
      asked += 1;
      return asked < 3 ? { kind: 'failed', reason: 'busy', fault: 'busy' } : changed([]);
    });
    await world.feeds.subscribe({ url: 'https://a.example/feed', title: 'A' });

    await world.clock.pass(12 * minuteMs);

    expect(gaps(world.requests).every((gap) => gap >= 5 * minuteMs && gap < 6 * minuteMs)).toBe(true);
    expect(world.requests).toHaveLength(3);
    const [listed] = await world.feeds.list(undefined);
    expect(listed?.state).toMatchObject({ failures: 0, lastSuccessAt: expect.any(Number) as number });
  });

  it('ends a feed that is gone and suspends one that is missing for a week, and says so once', async () => {
    const world = startFeedWorld((url) => ({
      kind: 'failed',
      reason: 'x',
      fault: url.includes('gone') ? 'gone' : 'missing',
    }));
    await world.feeds.subscribe({ url: 'https://a.example/gone', title: 'A', guildId: '1' });
    await world.feeds.subscribe({ url: 'https://b.example/missing', title: 'B', guildId: '1' });

    await world.clock.pass(10 * dayMs);

    const states = (await world.feeds.list('1')).map(({ state }) => state.status);
    expect(states).toEqual(['ended', 'suspended']);
    expect(world.requests.filter(({ url }) => url.includes('gone'))).toHaveLength(1);
    expect(world.requests.at(-1)?.startedAt).toBeLessThan(Date.parse('2026-11-10T12:00:00Z'));
    expect(await world.feeds.readNotices('1')).toEqual([
      'The outlet has ended the feed https://a.example/gone; it is no longer read.',
      'The feed https://b.example/missing has been missing for a week; it is no longer read. Add it again to try once more.',
    ]);
    expect(await world.feeds.readNotices('1')).toEqual([]);
  });

  it('follows a permanent redirect for good once it was seen three times', async () => {
    const world = startFeedWorld((url) =>
      url.includes('old') ? changed([], { movedTo: 'https://a.example/new' }) : changed([]),
    );
    await world.feeds.subscribe({ url: 'https://a.example/old', title: 'A' });

    await world.clock.pass(6 * hourMs);

    expect(world.requests.slice(0, 4).map(({ url }) => url.slice(-3))).toEqual(['old', 'old', 'old', 'new']);
  });

  it('keeps to ttl and to the hours at which a feed wants to be left alone', async () => {
    const world = startFeedWorld((url) =>
      url.includes('ttl')
        ? changed([], { ttlMinutes: 180 })
        : changed([], { skipHours: [0, 1, 2, 3, 4, 5, 6, 7, 8] }),
    );
    await world.feeds.subscribe({ url: 'https://a.example/ttl', title: 'A' });
    await world.feeds.subscribe({ url: 'https://b.example/hours', title: 'B' });

    await world.clock.pass(3 * dayMs);

    const ttl = world.requests.filter(({ url }) => url.includes('ttl'));
    const hours = world.requests.filter(({ url }) => url.includes('hours'));
    expect(Math.min(...gaps(ttl))).toBeGreaterThanOrEqual(3 * hourMs);
    expect(hours.slice(1).every(({ startedAt }) => new Date(startedAt).getUTCHours() > 8)).toBe(true);
  });

  it('stops at once for a guild that removed the bot, and forgets its feeds after 30 days', async () => {
    const world = startFeedWorld(() => changed([]));
    await world.feeds.subscribe({ url: 'https://a.example/feed', title: 'A', guildId: '1' });
    await world.clock.pass(hourMs);
    const before = world.requests.length;

    await world.feeds.leaveGuild('1', world.clock.now());
    await world.clock.pass(29 * dayMs);
    expect(world.requests).toHaveLength(before);
    expect(await world.feeds.list('1')).toHaveLength(1);

    await world.clock.pass(2 * dayMs);
    expect(await world.feeds.list('1')).toEqual([]);
  });

  it('never shows one guild what only another one subscribes to', async () => {
    const world = startFeedWorld((url) => changed([anArticleOf(url, 1)]));
    await world.feeds.subscribe({ url: 'https://a.example/feed', title: 'A', guildId: '1' });
    await world.feeds.subscribe({ url: 'https://b.example/feed', title: 'B', guildId: '2' });
    await world.clock.pass(hourMs);

    const seen = async (guildId: string) =>
      (await world.articles.latest({ audience: { library: true, guildId }, limit: 10 })).map(
        ({ source }) => source,
      );
    expect(await seen('1')).toEqual(['a.example']);
    expect(await seen('2')).toEqual(['b.example']);
  });
});
