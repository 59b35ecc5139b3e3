import { describe, expect, it } from 'vitest';
import type { Shelf } from '../../src/domain/audience.ts';
import type { Log } from '../../src/domain/ports/log.ts';
import type { Summarizer, SummaryRequest } from '../../src/domain/ports/summarizer.ts';
import { SummarizeAhead } from '../../src/jobs/summarize-ahead.ts';
import { Summaries } from '../../src/services/summaries.ts';
import { SqliteFreshArticles } from '../../src/storage/fresh-articles.ts';
import { KeyvSummaryCache } from '../../src/storage/summary-cache.ts';
import { openingSummary } from '../../src/summarizer/opening-sentences.ts';
import { anArticle } from '../support/an-article.ts';
import { openMemory } from '../storage/world.ts';

const start = new Date('2026-03-02T00:00:00Z').getTime();
const nothing = (): void => undefined;
const log: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing };
const feed: Shelf = { kind: 'feed', feedId: 'f1' };

/** Remembers what it was asked, and may be busy. */
class NotedSummarizer implements Summarizer {
  readonly identity = { engine: 'extractive', model: 'noted', revision: '1' } as const;
  readonly asked: SummaryRequest[] = [];
  isIdle = true;

  async summarize(request: SummaryRequest) {
    this.asked.push(request);
    return openingSummary(request);
  }

  async close(): Promise<void> {
    this.isIdle = false;
  }
}

async function world(shelf: Shelf, perHour = 10) {
  const { store, sqlite } = openMemory();
  await store.save(
    ['one', 'two', 'three', 'four'].map((name) =>
      anArticle({ title: name, text: `The ${name} hall opened. It is new.` }),
    ),
    shelf,
  );
  const time = { now: start + 60_000 };
  const clock = { now: () => new Date(time.now), after: () => nothing };
  const summarizer = new NotedSummarizer();
  const summaries = new Summaries({
    summarizer,
    opening: summarizer,
    cache: new KeyvSummaryCache(sqlite),
    clock,
  });
  const job = new SummarizeAhead({
    articles: new SqliteFreshArticles(sqlite),
    summaries,
    clock,
    log,
    perHour,
  });
  return { job, summarizer, time };
}

describe('summaries made ahead', () => {
  it('are made of what feeds brought, once each, in the lane that yields to readers', async () => {
    const { job, summarizer } = await world(feed);

    expect([await job.run(), await job.run()]).toEqual([4, 0]);
    expect(summarizer.asked.map(({ lane }) => lane)).toEqual(['ahead', 'ahead', 'ahead', 'ahead']);
  });

  it('keep to the budget of an hour', async () => {
    const { job, time } = await world(feed, 3);

    const first = await job.run();
    const soon = await job.run();
    time.now += 61 * 60_000;
    const later = await job.run();

    expect([first, soon, later]).toEqual([3, 0, 1]);
  });

  it('wait while a reader is served', async () => {
    const { job, summarizer } = await world(feed);
    summarizer.isIdle = false;

    expect(await job.run()).toBe(0);
    expect(summarizer.asked).toEqual([]);
  });

  it('are not made of what was imported or read privately', async () => {
    for (const shelf of [{ kind: 'library' }, { kind: 'reader', readerId: 'r1' }] satisfies Shelf[]) {
      const { job } = await world(shelf);

      expect(await job.run()).toBe(0);
    }
  });

  it('are not made of what was added long ago', async () => {
    const { job, time } = await world(feed);
    time.now += 24 * 60 * 60_000;

    expect(await job.run()).toBe(0);
  });
});
