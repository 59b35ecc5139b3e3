import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Clock } from '../../src/domain/ports/clock.ts';
import { entryFile } from '../../src/runtime/entry-file.ts';
import { SqliteArticleStore } from '../../src/storage/article-store.ts';
import { openDatabase, openMemoryDatabase } from '../../src/storage/database.ts';
import { SearchThread } from '../../src/storage/search-thread/search-thread.ts';
import type { Sqlite } from '../../src/storage/sqlite.ts';

/** A clock that moves by one second each time it is looked at. */
export function steadyClock(from = new Date('2026-03-02T00:00:00Z')): Clock {
  let ms = from.getTime();
  return {
    now: () => new Date((ms += 1_000)),
    after: () => () => undefined,
  };
}

/** An empty folder that goes when the test is over. */
export function dataFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'brevier-storage-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

export type StoreWorld = { readonly store: SqliteArticleStore; readonly sqlite: Sqlite };

/** `from`: where its clock begins. */
export function openMemory(from?: Date): StoreWorld {
  return worldOn(openMemoryDatabase(), from);
}

export function openFile(folder = dataFolder()): StoreWorld {
  return worldOn(openDatabase(folder));
}

export function openWithThread(folder = dataFolder()): StoreWorld & { readonly thread: SearchThread } {
  const sqlite = openDatabase(folder);
  const entry = entryFile('src/storage/search-thread/worker-entry');
  const thread = new SearchThread({ dataDir: folder, entry, clock: steadyClock() });
  onTestFinished(() => {
    thread.close();
    sqlite.close();
  });
  return { sqlite, thread, store: new SqliteArticleStore(sqlite, steadyClock(), thread) };
}

function worldOn(sqlite: Sqlite, from?: Date): StoreWorld {
  onTestFinished(() => {
    sqlite.close();
  });
  return { sqlite, store: new SqliteArticleStore(sqlite, steadyClock(from)) };
}

/** The guild (or the operator: '') reads this feed. */
export function subscribe(
  sqlite: Sqlite,
  wish: {
    readonly feedId: string;
    readonly guildId?: string;
    readonly topic?: string;
    readonly name?: string;
  },
): void {
  const { feedId, guildId = '', topic, name } = wish;
  sqlite.run('INSERT OR IGNORE INTO feeds (id, url, title, added_at) VALUES (?, ?, ?, 0)', [
    feedId,
    `https://example.org/${feedId}.xml`,
    feedId,
  ]);
  sqlite.run(
    'INSERT INTO subscriptions (guild_id, feed_id, topic, name, created_at) VALUES (?, ?, ?, ?, 0)',
    [guildId, feedId, topic, name],
  );
}
