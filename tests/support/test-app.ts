import path from 'node:path';
import { onTestFinished } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { NewArticle } from '../../src/domain/article.ts';
import { operatorAudience, type Audience } from '../../src/domain/audience.ts';
import type { Choice } from '../../src/domain/command-request.ts';
import type { ArticleStore } from '../../src/domain/ports/article-store.ts';
import { UserError } from '../../src/domain/errors.ts';
import type { FeedReader } from '../../src/domain/ports/feed-reader.ts';
import type { LongCalls } from '../../src/domain/ports/long-calls.ts';
import type { Clock } from '../../src/domain/ports/clock.ts';
import type { Summarizer } from '../../src/domain/ports/summarizer.ts';
import type { Reply } from '../../src/domain/reply.ts';
import { OpmlPacks } from '../../src/ingest/feeds/opml-packs.ts';
import { LocalFileReader } from '../../src/ingest/files/file-reader.ts';
import { readPageArticle } from '../../src/ingest/page/page-article.ts';
import { Feeds } from '../../src/services/feeds.ts';
import { Library } from '../../src/services/library.ts';
import { Readings } from '../../src/services/readings.ts';
import type { Services } from '../../src/services/services.ts';
import { Summaries } from '../../src/services/summaries.ts';
import { packageRoot } from '../../src/runtime/package-root.ts';
import { SqliteFeedStore } from '../../src/storage/feed-store.ts';
import { SqliteArticleStore } from '../../src/storage/article-store.ts';
import { openMemoryDatabase } from '../../src/storage/database.ts';
import { SqliteDigestStore } from '../../src/storage/digest-store.ts';
import { SqliteLongCalls } from '../../src/storage/long-calls.ts';
import { SqliteOutbox } from '../../src/storage/outbox.ts';
import { SqliteStoryStore } from '../../src/storage/story-store.ts';
import { KeyvSummaryCache } from '../../src/storage/summary-cache.ts';
import { OpeningSummarizer } from '../../src/summarizer/opening-summarizer.ts';
import { requestBase, runLine } from '../../src/terminal/run-line.ts';
import { openDigests } from '../../src/wiring/open-digests.ts';

const silentLog = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

type Options = {
  readonly articles?: readonly NewArticle[];
  readonly now?: string;
  readonly summarizer?: Summarizer;
  /** Plays the outlets. */
  readonly feedReader?: FeedReader;
};

export type TestApp = {
  readonly services: Services;
  readonly store: ArticleStore;
  readonly longCalls: LongCalls;
  /** Every reply to a typed line. */
  replies(line: string): Promise<readonly Reply[]>;
  /** The last reply to a typed line. */
  ask(line: string): Promise<Reply>;
  /** Choices for an option that is being typed. */
  complete(command: string, option: string, typed: string, audience?: Audience): Promise<readonly Choice[]>;
};

const noFeeds: FeedReader = {
  read: () => Promise.reject(new Error('No test here reads feeds')),
  discover: () => Promise.reject(new UserError('There is no feed at this address.')),
};

/** The commands over a library in memory with these articles; cleaned up when the test ends. */
export async function startTestApp({
  articles = [],
  now = '2026-11-23T12:00:00Z',
  summarizer,
  feedReader = noFeeds,
}: Options = {}): Promise<TestApp> {
  const sqlite = openMemoryDatabase();
  onTestFinished(() => {
    sqlite.close();
  });
  const clock: Clock = { now: () => new Date(now), after: () => () => undefined };
  const store = new SqliteArticleStore(sqlite, clock);
  await store.save(articles, { kind: 'library' });
  const files = new LocalFileReader((html) => Promise.resolve(readPageArticle(html, undefined)));
  const pages = { read: () => Promise.reject(new Error('No test here reads pages')) };
  const opening = new OpeningSummarizer();
  const summaries = new Summaries({
    summarizer: summarizer ?? opening,
    opening,
    cache: new KeyvSummaryCache(sqlite),
    clock,
  });
  const services: Services = {
    library: new Library(store),
    summaries,
    readings: new Readings({ store, files, pages }),
    feeds: new Feeds({
      store: new SqliteFeedStore(sqlite, clock),
      reader: feedReader,
      packs: new OpmlPacks([path.join(packageRoot, 'samples', 'feeds')]),
      files,
      maxFeedsPerGuild: 3,
    }),
    ...openDigests({
      store,
      storyStore: new SqliteStoryStore(sqlite),
      digestStore: new SqliteDigestStore(sqlite),
      outbox: new SqliteOutbox(sqlite),
      summaries,
      clock,
      log: silentLog,
      zone: 'Europe/Berlin',
      settings: { shareLibrary: true, maxDigestsPerGuild: 3 },
    }).services,
    clock,
    about: { version: '0.0.0', model: 'opening' },
  };
  const terminal = { commands, servicesFor: () => Promise.resolve(services) };
  const replies = async (line: string): Promise<readonly Reply[]> => {
    const given: Reply[] = [];
    for await (const reply of runLine(terminal, line, new AbortController().signal)) given.push(reply);
    return given;
  };
  return {
    services,
    store,
    longCalls: new SqliteLongCalls(sqlite, clock),
    replies,
    async ask(line) {
      const last = (await replies(line)).at(-1);
      if (last === undefined) throw new Error(`No reply to ${line}`);
      return last;
    },
    async complete(name, option, typed, audience = operatorAudience) {
      const command = commands.find(({ data }) => data.name === name);
      const none = (): undefined => undefined;
      const options = {
        subcommand: undefined,
        string: none,
        integer: none,
        boolean: none,
        file: none,
        channel: none,
      };
      return (
        (await command?.autocomplete?.(
          { ...requestBase(new AbortController().signal), audience, options, option, typed },
          services,
        )) ?? []
      );
    },
  };
}
