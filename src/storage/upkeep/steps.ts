import { removeArticles } from '../article-removal.ts';
import { integer } from '../rows.ts';
import type { Sqlite } from '../sqlite.ts';

/** Each step holds the write lock for some milliseconds: whoever waits for it is the bot itself. */
const articlesPerStep = 5;
const pagesPerMerge = 24;
const pagesPerVacuum = 64;
const indexes = ['article_index', 'title_index'] as const;

const oldOnes = `
SELECT key FROM articles a WHERE added_at < ?1
AND NOT EXISTS (SELECT 1 FROM kept_articles k WHERE k.article_id = a.id AND k.until > ?2) ORDER BY added_at LIMIT ?3`;

/** Removes a few articles that came in before `addedBefore`; how many. 0: there are no more. */
export function pruneStep(sqlite: Sqlite, addedBefore: number, now: number): number {
  return sqlite.transaction(() => {
    const keys = sqlite.column(oldOnes, [addedBefore, now, articlesPerStep]).map(Number);
    removeArticles(sqlite, keys);
    return keys.length;
  });
}

/** Removes cached values that have expired, and marks for kept articles that have run out. */
export function forgetStep(sqlite: Sqlite, now: number): void {
  sqlite.run('DELETE FROM cache_entries WHERE expires_at <= ?', [now]);
  sqlite.run('DELETE FROM kept_articles WHERE until <= ?', [now]);
}

/** Merges some pieces of both full-text indexes; whether there is more to merge. */
export function mergeStep(sqlite: Sqlite): boolean {
  const before = changes(sqlite);
  for (const index of indexes) {
    sqlite.run(`INSERT INTO ${index} (${index}, rank) VALUES ('merge', ?)`, [pagesPerMerge]);
  }
  // FTS5 counts a merge that did nothing as one change (https://sqlite.org/fts5.html#the_merge_command).
  return changes(sqlite) - before > indexes.length;
}

/** Gives some free pages back to the disk; whether there are more. */
export function vacuumStep(sqlite: Sqlite): boolean {
  sqlite.all(`PRAGMA incremental_vacuum(${pagesPerVacuum})`);
  const row = sqlite.get('PRAGMA freelist_count');
  return row !== undefined && integer(row, 'freelist_count') > 0;
}

function changes(sqlite: Sqlite): number {
  return Number(sqlite.column('SELECT total_changes()')[0]);
}
