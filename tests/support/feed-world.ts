import { onTestFinished } from 'vitest';
import type { NewArticle } from '../../src/domain/article.ts';
import type { FeedReader, FeedReading, Validators } from '../../src/domain/ports/feed-reader.ts';
import type { Log } from '../../src/domain/ports/log.ts';
import { UserError } from '../../src/domain/errors.ts';
import { PollFeeds } from '../../src/jobs/poll-feeds.ts';
import { FeedPolling } from '../../src/services/feed-polling.ts';
import { SqliteArticleStore } from '../../src/storage/article-store.ts';
import { openMemoryDatabase } from '../../src/storage/database.ts';
import { SqliteFeedStore } from '../../src/storage/feed-store.ts';
import { VirtualClock } from './virtual-clock.ts';

export type Request = {
  readonly url: string;
  readonly startedAt: number;
  endedAt: number;
  readonly validators: Validators;
  readonly reading: FeedReading;
};

/** Answers of the outlets, by address; `now` in milliseconds. */
export type Outlets = (url: string, now: number, validators: Validators) => FeedReading;

export const silentLog: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing };

function nothing(): void {
  // Tests look at what is stored, not at what is logged.
}

type Speed = { readonly answerMs: (url: string) => number };

/** The real poller and stores with feeds played by a function, on a clock of their own. An answer takes 300 ms if nothing else is said. */
export function startFeedWorld(outlets: Outlets, { answerMs }: Speed = { answerMs: () => 300 }) {
  const sqlite = openMemoryDatabase();
  const clock = new VirtualClock('2026-11-01T00:00:00Z');
  const feeds = new SqliteFeedStore(sqlite, clock);
  const articles = new SqliteArticleStore(sqlite, clock);
  const requests: Request[] = [];
  const reader: FeedReader = {
    async read(url, validators) {
      const startedAt = clock.now().getTime();
      const reading = outlets(url, startedAt, validators);
      const request = { url, startedAt, endedAt: Number.POSITIVE_INFINITY, validators, reading };
      requests.push(request);
      await clock.wait(answerMs(url));
      request.endedAt = clock.now().getTime();
      return reading;
    },
    discover: () => Promise.reject(new UserError('No test here discovers feeds')),
  };
  const pages = { read: () => Promise.reject(new UserError('No page here')) };
  let state = 7;
  const chance = (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
  const polling = new FeedPolling({ feeds, articles, reader, pages, clock, chance });
  const begin = (): PollFeeds => new PollFeeds({ feeds, polling, clock, log: silentLog });
  let job = begin();
  job.start();
  onTestFinished(async () => {
    await job.close();
    sqlite.close();
  });
  return {
    clock,
    feeds,
    articles,
    requests,
    polling,
    /** As after a crash: what was only in memory is gone. */
    restart() {
      void job.close();
      job = begin();
      job.start();
    },
  };
}

export function anArticleOf(url: string, number: number): NewArticle {
  return {
    title: `Report number ${number} of ${url}`,
    text: `The council met for the ${number}th time, said ${url}, and decided on something new.`,
    source: new URL(url).hostname,
    url: `${url}/${number}`,
    language: 'en',
    completeness: 'full',
  };
}

export function changed(
  articles: readonly NewArticle[],
  more: Partial<FeedReading> & { etag?: string; ttlMinutes?: number; skipHours?: number[] } = {},
): FeedReading {
  const { etag = '"v"', ttlMinutes, skipHours = [], ...wishes } = more;
  const feed = { title: 'Outlet', siteUrl: undefined, ttlMinutes, skipHours, skipDays: [], articles };
  return { ...wishes, kind: 'changed', feed, validators: { etag } };
}
