import { describe, expect, it } from 'vitest';
import type { Audience } from '../../src/domain/audience.ts';
import type { Point, SourceLink } from '../../src/domain/reply.ts';
import { newDigest } from '../delivery/world.ts';
import { subscribe } from '../storage/world.ts';
import { sampleArticles } from '../support/samples.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { scheduleWorld } from './schedule-world.ts';

const guilds = ['g1', 'g2', 'g3', 'g4'];
const feeds = ['f0', 'f1', 'f2', 'f3', 'f4', 'f5'];
const outletOf = (feed: string): string => `Outlet of ${feed}`;

/** Four guilds with some of six feeds each; every sample comes in by one to three feeds, under the name of the feed. */
async function randomWorld(seed: number) {
  const random = seededRandom(seed);
  const some = (names: readonly string[], share: number): readonly string[] =>
    names.filter(() => random() < share);
  const world = await scheduleWorld({ start: '2026-11-19T06:30:00Z' });
  const read = new Map(guilds.map((guildId) => [guildId, ['f0', ...some(feeds.slice(1), 0.4)]]));
  // One guild does without the feed that the others share.
  read.set('g4', feeds.slice(2, 4));
  for (const feedId of feeds) subscribe(world.sqlite, { feedId, guildId: 'nobody' });
  for (const [guildId, feedIds] of read) {
    for (const feedId of feedIds) subscribe(world.sqlite, { feedId, guildId });
    await world.digests.add({ ...newDigest(world.clock), guildId, channelId: `channel of ${guildId}` });
  }
  const brought: { readonly feed: string; readonly title: string; readonly text: string }[] = [];
  const come = async (before: string): Promise<void> => {
    for (const sample of sampleArticles()) {
      const isDue = sample.publishedAt < new Date(before) && sample.publishedAt >= world.clock.now();
      for (const feed of isDue ? [feeds[Math.floor(random() * 6)] ?? 'f0', ...some(feeds, 0.2)] : []) {
        const source = outletOf(feed);
        const text = `${sample.text}\n\nA reporter of ${feed} was there and saw what happened.`;
        const url = `https://${feed}.example/${encodeURIComponent(sample.url)}`;
        brought.push({ feed, title: sample.title, text });
        await world.store.save([{ ...sample, source, text, url }], { kind: 'feed', feedId: feed });
      }
    }
    await world.look(before);
  };
  return { ...world, read, brought, come };
}

type Told = { readonly points: readonly Point[]; readonly sources: readonly SourceLink[] };

describe.each([21, 22, 23])('what guilds are told of random feeds (seed %i)', (seed) => {
  it('is in no edition and in no summary from a feed that only another guild reads', async () => {
    const world = await randomWorld(seed);
    for (const day of ['20', '21', '22', '23']) await world.come(`2026-11-${day}T06:00:00Z`);
    let points = 0;
    let severalSources = 0;

    const check = (guildId: string, { points: told, sources }: Told): void => {
      const mine = world.read.get(guildId) ?? [];
      const texts = world.brought.filter(({ feed }) => mine.includes(feed));
      const outlets = mine.map(outletOf);
      expect(outlets).toEqual(expect.arrayContaining(sources.map(({ name }) => name)));
      for (const { text, sources: places } of told) {
        points += 1;
        if (places.length === 1) expect(texts.some((each) => each.text.includes(text))).toBe(true);
        else
          for (const feed of feeds) expect(text.includes(outletOf(feed)) && !mine.includes(feed)).toBe(false);
      }
      if (sources.length > 1) severalSources += 1;
    };
    for (const { channelId, reply } of world.posted) {
      const guildId = channelId.split(' ').at(-1) ?? '';
      if (!guilds.includes(guildId)) continue;
      for (const story of reply.stories) check(guildId, story);
      for (const { source, earlierSource } of reply.changes) {
        check(guildId, {
          points: [],
          sources: [source, ...(earlierSource === undefined ? [] : [earlierSource])],
        });
      }
    }
    for (const guildId of guilds) {
      const audience: Audience = { library: false, guildId };
      for (const { id } of await world.store.latest({ audience, limit: 12 })) {
        const article = await world.store.find(id, audience);
        if (article === undefined) continue;
        const signal = new AbortController().signal;
        for await (const { answer } of world.summaries.follow(article, {
          audience,
          length: 'long',
          signal,
        })) {
          check(guildId, answer);
        }
      }
    }

    expect(points).toBeGreaterThan(100);
    expect(severalSources).toBeGreaterThan(10);
  });
});
