import { describe, expect, it } from 'vitest';
import type { LogFields } from '../../src/domain/ports/log.ts';
import { ReportCache } from '../../src/jobs/report-cache.ts';
import { KeyvSummaryCache } from '../../src/storage/summary-cache.ts';
import { openingSummary } from '../../src/summarizer/opening-sentences.ts';
import { VirtualClock } from '../support/virtual-clock.ts';
import { openMemory } from '../storage/world.ts';

const key = {
  engine: 'extractive',
  model: 'm',
  revision: '1',
  textHash: 'a',
  title: 'Hall',
  length: 'short',
  language: 'en',
} as const;

function world() {
  const told: (readonly [string, LogFields])[] = [];
  const tell = (fields: LogFields, event: string): void => {
    told.push([event, fields]);
  };
  const { sqlite } = openMemory();
  const cache = new KeyvSummaryCache(sqlite);
  const clock = new VirtualClock('2026-03-02T00:00:00Z');
  const job = new ReportCache({ cache, clock, log: { debug: tell, info: tell, warn: tell, error: tell } });
  job.start();
  return { told, sqlite, cache, clock, job };
}

describe('the report on the summary cache', () => {
  it('tells each hour how often the summary was there already', async () => {
    const { told, cache, clock } = world();
    await cache.get(key);
    await cache.set(key, openingSummary({ text: 'The hall opened.', length: 'short' }));
    await cache.get(key);

    await clock.pass(60 * 60_000);

    expect(told).toEqual([['Summary cache', { hits: 1, misses: 1, hitRate: 0.5, corrupt: 0 }]]);
  });

  it('warns of damaged entries, also when the bot stops before the hour is over', async () => {
    const { told, sqlite, cache, job } = world();
    await cache.set(key, openingSummary({ text: 'The hall opened.', length: 'short' }));
    sqlite.run('UPDATE cache_entries SET value = ?', ['{']);
    await cache.get(key);

    await job.close();

    expect(told.map(([event, fields]) => [event, fields.entries])).toEqual([
      ['Summary cache', undefined],
      ['Damaged summaries were thrown away', 1],
    ]);
  });

  it('says nothing when nobody asked', async () => {
    const { told, clock } = world();

    await clock.pass(3 * 60 * 60_000);

    expect(told).toEqual([]);
  });
});
