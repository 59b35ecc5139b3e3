import { expect, it } from 'vitest';
import { summaryLengths } from '../../src/domain/summary.ts';
import type { Telling } from '../../src/domain/telling/telling.ts';
import { guildId } from '../delivery/world.ts';
import { startHost } from '../support/start-host.ts';
import { faultsIn, ownModel, samples } from './sample-faults.ts';
import { scheduleWorld } from './schedule-world.ts';

it('sums up every sample, alone or in its story, at every length without a fault by the written list', async () => {
  const { summarizer } = startHost({ model: ownModel });
  const world = await scheduleWorld({ start: '2026-11-23T06:00:00Z', summarizer });
  await world.publish(...samples);
  const audience = { library: false, guildId };
  const told: Telling[] = [];
  for (const { id } of await world.store.latest({ audience, limit: samples.length })) {
    const article = await world.store.find(id, audience);
    if (article === undefined) continue;
    for (const length of summaryLengths) {
      const signal = new AbortController().signal;
      for await (const { answer } of world.summaries.follow(article, { audience, length, signal }))
        told.push(answer);
    }
  }

  const faults = told.flatMap((telling) => faultsIn({ ...telling, title: telling.article.title }));

  expect(told.length).toBeGreaterThanOrEqual(3 * samples.length);
  expect(
    told.filter(({ points }) => new Set(points.flatMap(({ sources }) => sources)).size > 1).length,
  ).toBeGreaterThan(20);
  expect([...new Set(faults)]).toEqual([]);
});
