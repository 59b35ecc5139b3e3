/**
 * Speed of search on libraries of several sizes: `npm run bench:search -- [--sizes 10000,100000,1000000] [--words 600]
 * [--folder /tmp/x] [--keep] [--upkeep]`; with the last one, instead of queries, what upkeep does to the event loop. The folder needs about 9 KB for each article of 600 words.
 */
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Audience } from '../src/domain/audience.ts';
import { parseQuery } from '../src/domain/search/query.ts';
import { entryFile } from '../src/runtime/entry-file.ts';
import { SqliteArticleStore } from '../src/storage/article-store.ts';
import { databaseName, openDatabase } from '../src/storage/database.ts';
import type { Sqlite } from '../src/storage/sqlite.ts';
import { SearchThread } from '../src/storage/search-thread/search-thread.ts';
import { allOf, groupExpression } from '../src/storage/query-expressions.ts';
import { corpusOf, feedCount } from './search/corpus.ts';
import { row, timesOf, withLoopDelay } from './search/measure.ts';
import { halfTyped, queriesOf } from './search/queries.ts';
import { printUpkeep } from './search/upkeep.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000,1000000' },
    words: { type: 'string', default: '600' },
    folder: { type: 'string', default: path.join(tmpdir(), 'brevier-bench-search') },
    keep: { type: 'boolean', default: false },
    upkeep: { type: 'boolean', default: false },
  },
});
const words = Number(values.words);
const large: Audience = { library: false, guildId: 'large' };
const small: Audience = { library: false, guildId: 'small' };
const clock = { now: () => new Date(Date.UTC(2026, 10, 1)), after: () => () => undefined };

function subscribe(sqlite: Sqlite): void {
  sqlite.transaction(() => {
    for (let feed = 0; feed < feedCount; feed += 1) {
      sqlite.run('INSERT INTO feeds (id, url, title, added_at) VALUES (?, ?, ?, 0)', [
        `f${feed}`,
        `u${feed}`,
        'F',
      ]);
      const guildId = feed === 0 ? 'small' : 'large';
      sqlite.run('INSERT INTO subscriptions (guild_id, feed_id, created_at) VALUES (?, ?, 0)', [
        guildId,
        `f${feed}`,
      ]);
    }
  });
}

/** Saves as an import does, one transaction for each feed's share of a thousand articles. */
async function build(store: SqliteArticleStore, size: number): Promise<void> {
  const { article, feedOf } = corpusOf(size, words);
  const batch = 50 * feedCount;
  for (let from = 0; from < size; from += batch) {
    const byFeed = new Map<number, ReturnType<typeof article>[]>();
    for (let n = from; n < Math.min(size, from + batch); n += 1) {
      const feed = feedOf(n);
      byFeed.set(feed, [...(byFeed.get(feed) ?? []), article(n)]);
    }
    for (const [feed, articles] of byFeed) await store.save(articles, { kind: 'feed', feedId: `f${feed}` });
    // As between the feeds of a poll. Statements are freed only then, and all at once would count as a hold-up later.
    await setImmediate();
    if (process.stderr.isTTY) process.stderr.write(`\r${from} of ${size}`);
  }
}

function plainBm25(sqlite: Sqlite, typed: string): Promise<unknown> {
  const match = allOf(parseQuery(typed).groups.map(groupExpression)) ?? '""';
  const sql =
    'SELECT rowid FROM article_index WHERE article_index MATCH ? ORDER BY bm25(article_index) LIMIT 10';
  return Promise.resolve(sqlite.column(sql, [match]));
}

async function measure(sqlite: Sqlite, store: SqliteArticleStore): Promise<void> {
  const sample = sqlite.column('SELECT text FROM article_texts LIMIT 400').map(String);
  const queries = queriesOf(sample);
  console.log('| query, audience | p50 | p95 | p99 | max (ms) |\n|---|---|---|---|---|');
  const delay = await withLoopDelay(async () => {
    for (const [name, audience] of [
      ['large', large],
      ['small', small],
    ] as const) {
      for (const [kind, typed] of queries) {
        const times = await timesOf(typed, (text) =>
          store.search({ audience, words: text, sort: 'best', limit: 10 }),
        );
        console.log(row(`${kind}, ${name}`, times));
      }
      const typing = await timesOf(halfTyped(), (text) =>
        store.suggest({ audience, words: text, limit: 25 }),
      );
      console.log(row(`half typed (suggestions), ${name}`, typing));
    }
    const latest = await store.latest({ audience: large, limit: 100 });
    console.log(
      row(
        'more on this, large',
        await timesOf(latest, ({ id }) => store.related({ id, audience: large, limit: 5 })),
      ),
    );
  });
  console.log(
    `Longest hold-up of the event loop: ${delay.toFixed(1)} ms\n\nPlain FTS5, ORDER BY bm25(), no audience:\n`,
  );
  console.log('| query | p50 | p95 | p99 | max (ms) |\n|---|---|---|---|---|');
  for (const [kind, typed] of queries) {
    console.log(row(kind, await timesOf(typed.slice(0, 40), (text) => plainBm25(sqlite, text))));
  }
}

for (const size of values.sizes.split(',').map(Number)) {
  const folder = path.join(values.folder, `${size}x${words}`);
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const isBuilt = existsSync(path.join(folder, databaseName));
  const sqlite = openDatabase(folder);
  const entry = entryFile('src/storage/search-thread/worker-entry');
  const thread = new SearchThread({ dataDir: folder, entry, clock });
  const store = new SqliteArticleStore(sqlite, clock, thread);
  console.log(`\n## ${size} articles of ${words} words\n`);
  if (!isBuilt) {
    subscribe(sqlite);
    const [start, used] = [performance.now(), process.cpuUsage()];
    await build(store, size);
    const seconds = (performance.now() - start) / 1_000;
    const { user, system } = process.cpuUsage(used);
    console.log(
      `Built at ${Math.round(size / seconds)} articles/s (${((user + system) / 1_000 / size).toFixed(2)} ms of CPU each, making the texts included)`,
    );
  }
  const bytes = statSync(path.join(folder, databaseName)).size;
  console.log(
    `File: ${Math.round(bytes / 1e6)} MB. ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1) ?? '?'}, Node ${process.version}\n`,
  );
  if (!values.upkeep) await measure(sqlite, store);
  else await printUpkeep({ dataDir: folder, store, sqlite, clock });
  thread.close();
  sqlite.close();
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
}
