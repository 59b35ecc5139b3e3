import { ArticleWrites } from './article-writes.ts';
import { Names } from './names.ts';
import type { Sqlite } from './sqlite.ts';
import { storedByKey } from './stored-articles.ts';

/** Takes an article from every shelf, and with it all that follows from it. Within a transaction. */
export function removeArticle(sqlite: Sqlite, key: number): void {
  const stored = storedByKey(sqlite, key);
  if (stored !== undefined) new ArticleWrites(sqlite, new Names(sqlite)).setShelves(stored, []);
}
