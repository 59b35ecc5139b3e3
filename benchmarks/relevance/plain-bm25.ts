import { foldForSearch } from '../../src/domain/search/fold.ts';
import { Sqlite } from '../../src/storage/sqlite.ts';
import { words } from '../../src/domain/text/words.ts';
import type { Collection } from './collection.ts';
import type { Run } from './measures.ts';

/** What SQLite does by itself: any of the words, ordered by its own `bm25()`. */
export function plainBm25({ docs, queries }: Collection, tokenizer: string): Run {
  const sqlite = new Sqlite(':memory:');
  sqlite.exec(`CREATE VIRTUAL TABLE plain USING fts5 (id UNINDEXED, title, body, tokenize = '${tokenizer}')`);
  sqlite.transaction(() => {
    for (const { id, title, text } of docs)
      sqlite.run('INSERT INTO plain VALUES (?, ?, ?)', [id, title ?? '', text]);
  });
  const run = new Map<string, readonly string[]>();
  for (const { id, text } of queries) {
    const match = [...new Set(words(foldForSearch(text)))]
      .map((word) => `"${word.replaceAll('"', '')}"`)
      .join(' OR ');
    const sql = 'SELECT id FROM plain WHERE plain MATCH ? ORDER BY rank LIMIT 1000';
    run.set(id, match === '' ? [] : sqlite.column(sql, [match]).map(String));
  }
  sqlite.close();
  return run;
}
