import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { WebFeedReader } from '../../src/ingest/feeds/web-feed-reader.ts';
import { GuardedClient } from '../../src/ingest/http/guarded-client.ts';
import { ParsePool } from '../../src/ingest/parse-worker/parse-pool.ts';
import { packageRoot } from '../../src/runtime/package-root.ts';
import { systemClock } from '../../src/runtime/system-clock.ts';
import { FeedPolling } from '../../src/services/feed-polling.ts';
import { SqliteArticleStore } from '../../src/storage/article-store.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { SqliteFeedStore } from '../../src/storage/feed-store.ts';

/** Reads N feeds twice from loopback: all of them full, then nine in ten unchanged. Usage: npm run bench:ingest -- [N] */
const count = Number(process.argv[2] ?? 1_000);
const atOnce = 8;

const outlets = fork(path.join(import.meta.dirname, 'outlets.ts'), { execArgv: process.execArgv });
const [port] = (await once(outlets, 'message')) as [number];
const dataDir = mkdtempSync(path.join(tmpdir(), 'brevier-bench-'));
const sqlite = openDatabase(dataDir);
const feeds = new SqliteFeedStore(sqlite, systemClock);
const articles = new SqliteArticleStore(sqlite, systemClock);
const pool = new ParsePool({
  entry: { path: path.join(packageRoot, 'dist/src/ingest/parse-worker/entry.js'), execArgv: [] },
});
const client = new GuardedClient({ allowedHosts: [`127.0.0.1:${port}`], userAgent: 'Brevier benchmark' });
const reader = new WebFeedReader({ client, pool, clock: systemClock });
const pages = { read: () => Promise.reject(new Error('All feeds here are full')) };
const polling = new FeedPolling({ feeds, articles, reader, pages, clock: systemClock, chance: Math.random });

for (let number = 0; number < count; number += 1)
  await feeds.subscribe({ url: `http://127.0.0.1:${port}/feed/${number}`, title: `Feed ${number}` });

async function round(name: string): Promise<void> {
  const waiting = (await feeds.list(undefined)).map(({ feed, state }) => ({
    id: feed.id,
    url: feed.url,
    state,
  }));
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const cpu = process.cpuUsage();
  const start = performance.now();
  let mostMemory = 0;
  delay.enable();
  const worker = async (): Promise<void> => {
    for (let feed = waiting.pop(); feed !== undefined; feed = waiting.pop()) {
      await polling.poll(feed);
      mostMemory = Math.max(mostMemory, process.memoryUsage.rss());
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  delay.disable();
  const seconds = (performance.now() - start) / 1_000;
  const used = process.cpuUsage(cpu);
  const cpuMs = (used.user + used.system) / 1_000 / count;
  const share = (cpuMs * 10_000) / 3_600_000;
  const ms = (ns: number): string => (ns / 1e6).toFixed(1);
  console.log(
    `${name}: ${(count / seconds).toFixed(0)} feeds/s, ${cpuMs.toFixed(2)} ms CPU a feed (10,000 an hour: ${(share * 100).toFixed(2)} % of a core), ` +
      `event loop p99 ${ms(delay.percentile(99))} ms, max ${ms(delay.max)} ms, memory ${(mostMemory / 1024 / 1024).toFixed(0)} MB`,
  );
}

await round(`${count} feeds, all full`);
await round(`${count} feeds, nine in ten unchanged`);
await pool.close();
sqlite.close();
outlets.kill();
rmSync(dataDir, { recursive: true, force: true });
