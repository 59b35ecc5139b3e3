import type { Sqlite } from './sqlite.ts';

/**
 * What retention must leave to a digest. A weekly digest compares with what it told a week before, and its readers open
 * summaries until the next edition, which may be half a day late: two weeks.
 */
const keptMs = 14 * 86_400_000;

/** Marks what an edition tells. Within the transaction that queues it. */
export function keepTold(
  sqlite: Sqlite,
  edition: { readonly digestId: string; readonly told: readonly string[]; readonly composedAt: Date },
): void {
  sqlite.run(
    `INSERT INTO kept_articles SELECT value, ?, ? FROM json_each(?) WHERE true
     ON CONFLICT (article_id, reason) DO UPDATE SET until = max(until, excluded.until)`,
    [reasonOf(edition.digestId), edition.composedAt.getTime() + keptMs, JSON.stringify(edition.told)],
  );
}

/** What this post alone has told is needed no more. Within the transaction that ends it, while it still counts as told. */
export function releaseToldBy(sqlite: Sqlite, postKey: string): void {
  sqlite.run(
    `DELETE FROM kept_articles WHERE EXISTS (SELECT 1 FROM told_articles t
     WHERE t.post_key = ? AND t.article_id = kept_articles.article_id AND kept_articles.reason = 'digest:' || t.digest_id)`,
    [postKey],
  );
}

export function releaseDigest(sqlite: Sqlite, digestId: string): void {
  sqlite.run('DELETE FROM kept_articles WHERE reason = ?', [reasonOf(digestId)]);
}

function reasonOf(digestId: string): string {
  return `digest:${digestId}`;
}
