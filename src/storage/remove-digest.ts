import { releaseDigest } from './kept-articles.ts';
import type { Sqlite } from './sqlite.ts';

/** A digest with everything that was told and queued for it. Within a transaction. */
export function removeDigest(sqlite: Sqlite, id: string): void {
  sqlite.run('DELETE FROM digests WHERE id = ?', [Number(id)]);
  sqlite.run('DELETE FROM posts WHERE digest_id = ?', [id]);
  sqlite.run('DELETE FROM told_articles WHERE digest_id = ?', [id]);
  releaseDigest(sqlite, id);
}
