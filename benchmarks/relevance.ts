/**
 * How good search is on a judged collection: `npm run bench:relevance -- FOLDER` with `docs.jsonl` `{id, title?, text}`,
 * `queries.jsonl` `{id, text}` and `qrels.jsonl` `{query, doc, relevance}`; plain BM25 of FTS5 beside it.
 * Without a folder: a small collection made up from a fixed seed.
 */
import { parseArgs } from 'node:util';
import { operatorAudience } from '../src/domain/audience.ts';
import { SqliteArticleStore } from '../src/storage/article-store.ts';
import { openMemoryDatabase } from '../src/storage/database.ts';
import type { Collection } from './relevance/collection.ts';
import { inventedCollection, readCollection } from './relevance/collection.ts';
import { measured } from './relevance/measures.ts';
import type { Run } from './relevance/measures.ts';
import { plainBm25 } from './relevance/plain-bm25.ts';

/** As many as trec_eval looks at. */
const depth = 1_000;
const clock = { now: () => new Date(Date.UTC(2026, 0, 1)), after: () => () => undefined };

async function ownRun({ docs, queries }: Collection): Promise<Run> {
  const sqlite = openMemoryDatabase();
  const store = new SqliteArticleStore(sqlite, clock);
  const byUrl = new Map<string, string>();
  for (let from = 0; from < docs.length; from += 50) {
    const batch = docs.slice(from, from + 50).map(({ id, title, text }) => {
      const url = `https://collection.example/${encodeURIComponent(id)}`;
      byUrl.set(url, id);
      return {
        title: title ?? '',
        text,
        url,
        // Equal texts under different ids must stay apart, as those of different outlets do.
        source: id,
        language: 'en',
        completeness: 'full' as const,
        publishedAt: clock.now(),
      };
    });
    await store.save(batch, { kind: 'library' });
  }
  const run = new Map<string, readonly string[]>();
  for (const { id, text } of queries) {
    const { hits } = await store.search({
      audience: operatorAudience,
      words: text,
      sort: 'best',
      limit: depth,
    });
    run.set(
      id,
      hits.map(({ article }) => byUrl.get(article.url ?? '') ?? ''),
    );
  }
  sqlite.close();
  return run;
}

const { positionals } = parseArgs({ allowPositionals: true });
const folder = positionals[0];
const collection = folder === undefined ? inventedCollection() : readCollection(folder);
const { docs, queries } = collection;
console.log(`${docs.length} documents, ${queries.length} queries\n`);
console.log('| search | MAP | nDCG@10 | recall@100 | recall@1000 |\n|---|---|---|---|---|');
const runs: readonly (readonly [string, Run])[] = [
  ['Brevier', await ownRun(collection)],
  ['plain BM25 (FTS5, unicode61)', plainBm25(collection, 'unicode61')],
  ['plain BM25 (FTS5, porter)', plainBm25(collection, 'porter unicode61')],
];
for (const [name, run] of runs) {
  const { map, ndcg10, recall100, recall1000 } = measured(collection, run);
  console.log(
    `| ${[name, ...[map, ndcg10, recall100, recall1000].map((value) => value.toFixed(4))].join(' | ')} |`,
  );
}
