import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { ParsePool } from '../../src/ingest/parse-worker/parse-pool.ts';
import { packageRoot } from '../../src/runtime/package-root.ts';
import { hostileFeeds, hostilePages, type HostileDocument } from '../../tests/support/hostile-documents.ts';

/** Hands hostile documents to the parsing threads, one after the other and then all at once. Usage: npm run bench:hostile */
const pool = new ParsePool({
  entry: { path: path.join(packageRoot, 'dist/src/ingest/parse-worker/entry.js'), execArgv: [] },
});
const delay = monitorEventLoopDelay({ resolution: 1 });

async function settle(name: 'page' | 'feed', [, source]: HostileDocument): Promise<number> {
  const bytes = Buffer.from(source);
  const start = performance.now();
  await Promise.allSettled([
    pool.run(name, { bytes, contentType: undefined, address: 'https://a.example/' }),
  ]);
  return performance.now() - start;
}

function report(name: string, times: readonly number[], mostMemory: number): void {
  console.log(
    `${name}: ${times.length} documents, the slowest settled after ${Math.max(...times).toFixed(0)} ms, ` +
      `event loop max ${(delay.max / 1e6).toFixed(1)} ms, memory ${(mostMemory / 1024 / 1024).toFixed(0)} MB`,
  );
}

const times: number[] = [];
let mostMemory = 0;
delay.enable();
for (const page of hostilePages) {
  times.push(await settle('page', page));
  mostMemory = Math.max(mostMemory, process.memoryUsage.rss());
}
for (const feed of hostileFeeds) {
  times.push(await settle('feed', feed));
  mostMemory = Math.max(mostMemory, process.memoryUsage.rss());
}
report('one after the other', times, mostMemory);
delay.reset();
const together = await Promise.all([
  ...hostilePages.map((page) => settle('page', page)),
  ...hostileFeeds.map((feed) => settle('feed', feed)),
]);
report('all at once', together, process.memoryUsage.rss());
await pool.close();
