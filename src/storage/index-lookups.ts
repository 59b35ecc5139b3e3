import type { Unit } from '../domain/search/query.ts';
import type { Sqlite } from './sqlite.ts';

/** What every look-up of one search shares: what may be seen (tags of FTS5), and the range of keys. */
export type Reach = { readonly tagged: string; readonly from: number; readonly to: number };

/** Articles of any audience with this in the headline, newest first: only to weigh articles that were found already. */
export function titledKeys(
  sqlite: Sqlite,
  wanted: { readonly words: string; readonly from: number; readonly limit: number },
): number[] {
  const sql =
    'SELECT rowid FROM title_index WHERE title_index MATCH ? AND rowid >= ? ORDER BY rowid DESC LIMIT ?';
  return sqlite.column(sql, [wanted.words, wanted.from, wanted.limit]).map(Number);
}

/** Keys of the newest articles that match, newest first. */
export function newestKeys(
  sqlite: Sqlite,
  reach: Reach,
  wanted: { readonly words?: string | undefined; readonly limit: number; readonly index?: 'title_index' },
): number[] {
  const index = wanted.index ?? 'article_index';
  const match = wanted.words === undefined ? reach.tagged : `${wanted.words} AND ${reach.tagged}`;
  const sql = `SELECT rowid FROM ${index} WHERE ${index} MATCH ? AND rowid >= ? AND rowid < ? ORDER BY rowid DESC LIMIT ?`;
  return sqlite.column(sql, [match, reach.from, reach.to, wanted.limit]).map(Number);
}

/**
 * How often a single rare word stands in the text of each article that has it. Reads the whole list of the word, so only for words
 * that few articles have.
 */
export function timesInText(sqlite: Sqlite, { terms }: Unit): ReadonlyMap<number, number> {
  const rows = sqlite.lists(
    "SELECT doc, count(*) AS times FROM article_terms WHERE term = ? AND col = 'body' GROUP BY doc",
    [terms[0]],
  );
  return new Map(rows.map(([key, times]) => [Number(key), Number(times)]));
}
