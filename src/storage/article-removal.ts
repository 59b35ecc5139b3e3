import { ArticleWrites } from './article-writes.ts';
import { BatchCounts } from './batch-counts.ts';
import { IndexBatch } from './index-batch.ts';
import { Names } from './names.ts';
import type { Sqlite } from './sqlite.ts';
import { storedByKey } from './stored-articles.ts';

/** Takes articles from every shelf, and with them all that follows from them. Within a transaction. */
export function removeArticles(sqlite: Sqlite, keys: readonly number[]): void {
  takeFromShelves(sqlite, keys, () => true);
}

/** Takes articles from some shelves; those that stand on no other are gone. Within a transaction. */
export function takeFromShelves(
  sqlite: Sqlite,
  keys: readonly number[],
  isTaken: (shelfId: number) => boolean,
): void {
  const counts = new BatchCounts(sqlite);
  const index = new IndexBatch(sqlite);
  const writes = new ArticleWrites(sqlite, new Names(sqlite), { counts, index });
  for (const key of keys) {
    const stored = storedByKey(sqlite, key);
    if (stored === undefined) continue;
    const left = stored.shelves.filter((shelfId) => !isTaken(shelfId));
    if (left.length < stored.shelves.length) writes.setShelves(stored, left);
  }
  counts.write();
  index.write();
}
