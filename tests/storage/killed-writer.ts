import { writeSync } from 'node:fs';
import { SqliteArticleStore } from '../../src/storage/article-store.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { anArticle } from './articles.ts';

/** Saves batches until it is killed, and says on standard output which one is safe: what it said must be there afterwards. */
const [dataDir = '', round = '0'] = process.argv.slice(2);
const clock = { now: () => new Date(), after: () => () => undefined };
const store = new SqliteArticleStore(openDatabase(dataDir), clock);

for (let batch = 0; ; batch += 1) {
  const articles = Array.from({ length: 20 }, (_, n) => {
    const name = `r${round}b${batch}n${n}`;
    return anArticle({ title: name, text: `flood ${name} `.repeat(60), url: `https://example.org/${name}` });
  });
  await store.save(articles, { kind: 'library' });
  writeSync(1, `${batch}\n`);
}
