import type { ArticleStore } from '../domain/ports/article-store.ts';
import type { FreshArticles } from '../domain/ports/fresh-articles.ts';
import type { LongCalls } from '../domain/ports/long-calls.ts';
import type { FeedStore } from '../domain/ports/feed-store.ts';
import type { DigestStore } from '../domain/ports/digest-store.ts';
import type { Outbox } from '../domain/ports/outbox.ts';
import type { StoryStore } from '../domain/ports/story-store.ts';
import type { SummaryCache } from '../domain/ports/summary-cache.ts';
import { entryFile } from '../runtime/entry-file.ts';
import { systemClock } from '../runtime/system-clock.ts';
import { SqliteArticleStore } from '../storage/article-store.ts';
import { openDatabase, openMemoryDatabase } from '../storage/database.ts';
import { SqliteFreshArticles } from '../storage/fresh-articles.ts';
import { SqliteFeedStore } from '../storage/feed-store.ts';
import { SqliteDigestStore } from '../storage/digest-store.ts';
import { SqliteLongCalls } from '../storage/long-calls.ts';
import { SqliteOutbox } from '../storage/outbox.ts';
import { SqliteStoryStore } from '../storage/story-store.ts';
import { SearchThread } from '../storage/search-thread/search-thread.ts';
import { worthAThread } from '../storage/search-thread/worth-a-thread.ts';
import { KeyvSummaryCache } from '../storage/summary-cache.ts';

/** Articles and what is kept about them: in the data folder, or in memory alone. */
export type OpenedLibrary = {
  readonly store: ArticleStore;
  readonly storyStore: StoryStore;
  readonly fresh: FreshArticles;
  readonly feedStore: FeedStore;
  readonly digestStore: DigestStore;
  readonly outbox: Outbox;
  readonly cache: SummaryCache;
  readonly longCalls: LongCalls;
  close(): void;
};

/** Without a folder: in memory. Throws `UserError` when the folder or its database cannot be used. */
export function openLibrary({ dataDir }: { readonly dataDir?: string }): OpenedLibrary {
  const sqlite = dataDir === undefined ? openMemoryDatabase() : openDatabase(dataDir);
  const searches = dataDir !== undefined && worthAThread(sqlite) ? searchThread(dataDir) : undefined;
  return {
    store: new SqliteArticleStore(sqlite, systemClock, searches),
    storyStore: new SqliteStoryStore(sqlite),
    fresh: new SqliteFreshArticles(sqlite),
    feedStore: new SqliteFeedStore(sqlite, systemClock),
    digestStore: new SqliteDigestStore(sqlite),
    outbox: new SqliteOutbox(sqlite),
    cache: new KeyvSummaryCache(sqlite),
    longCalls: new SqliteLongCalls(sqlite, systemClock),
    close: () => {
      searches?.close();
      sqlite.close();
    },
  };
}

function searchThread(dataDir: string): SearchThread {
  const entry = entryFile('src/storage/search-thread/worker-entry');
  return new SearchThread({ dataDir, entry, clock: systemClock });
}
