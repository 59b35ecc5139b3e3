import type { Unit } from '../domain/search/query.ts';
import type { Sqlite, SqlValue } from './sqlite.ts';

/** What every look-up of one search shares: what may be seen, what else is wanted of it (in FTS5's words), and the range of keys. */
export type Reach = {
  readonly audience: {
    /** As a part of a MATCH, and as a list for `json_each`. */
    readonly tags: string;
    readonly shelves: string;
    readonly shelfCount: number;
    /** Its part of all articles, and how many those are. */
    readonly share: number;
    readonly total: number;
  };
  readonly wanted: readonly string[];
  readonly unwanted?: string;
  readonly from: number;
  readonly to: number;
};

export type Wanted = {
  /** FTS5's expression; without, everything. */
  readonly words?: string | undefined;
  readonly limit: number;
  readonly index?: 'article_index' | 'title_index';
  /** About how many articles of all audiences match, and must be looked at to find those; without, any number. */
  readonly documents?: number;
  readonly steps?: number;
};

/** Articles of any audience with this in the headline, newest first: only to weigh articles that were found already. */
export function titledKeys(
  sqlite: Sqlite,
  wanted: { readonly words: string; readonly from: number; readonly limit: number },
): number[] {
  const sql = `SELECT group_concat(rowid) FROM (
    SELECT rowid FROM title_index WHERE title_index MATCH ? AND rowid >= ? ORDER BY rowid DESC LIMIT ?)`;
  return numbers(sqlite, sql, [wanted.words, wanted.from, wanted.limit]);
}

/**
 * Keys of the newest articles that match and may be seen, newest first. Where the audience may see most of what matches,
 * each match is looked up on its shelves; else the shelves are a part of the MATCH, which costs more for each match but
 * skips what is not permitted. Either way a permitted article is never hidden behind others.
 */
export function newestKeys(sqlite: Sqlite, reach: Reach, wanted: Wanted): number[] {
  if (wanted.words === undefined || !isCheckedLater(reach, wanted))
    return newestTagged(sqlite, reach, wanted);
  const { index = 'article_index', words, limit } = wanted;
  const most = Math.ceil(looked(reach, wanted) * 1.25) + 100;
  const values = [matchOf([words], reach), reach.from, reach.to, most, reach.audience.shelves];
  const [count = 0, last = 0, ...permitted] = numbers(sqlite, permittedSql(index), values);
  const found = permitted.slice(0, limit);
  if (count < most || found.length === limit) return found;
  // Fewer permitted ones than their share let expect: the rest without looking at the others.
  const rest = { ...wanted, limit: limit - found.length };
  return [...found, ...newestTagged(sqlite, { ...reach, to: last }, rest)];
}

/**
 * How often a single rare word stands in the text of each article that has it. Reads the whole list of the word, so only for words
 * that few articles have.
 */
export function timesInText(sqlite: Sqlite, { terms }: Unit): ReadonlyMap<number, number> {
  const rows = sqlite.packed(
    `SELECT group_concat(doc || ' ' || times) FROM (
     SELECT doc, count(*) AS times FROM article_terms WHERE term = ? AND col = 'body' GROUP BY doc)`,
    [terms[0]],
  );
  return new Map(rows.map((row) => pairOf(row)));
}

function pairOf(row: string): [number, number] {
  const space = row.indexOf(' ');
  return [Number(row.slice(0, space)), Number(row.slice(space + 1))];
}

const matches = (index: string): string => `SELECT rowid AS key FROM ${index}
  WHERE ${index} MATCH ?1 AND rowid >= ?2 AND rowid < ?3 ORDER BY rowid DESC LIMIT ?4`;

// How many matches were looked at, where they ended, and which of them are permitted, in one go: FTS5 may have to look at very
// many articles for few matches. `+` keeps SQLite from looking for each shelf of the audience in turn.
const permittedSql = (index: string): string => `
  SELECT count(*) || ',' || coalesce(min(key), 0) || coalesce(',' || group_concat(CASE WHEN is_permitted THEN key END), '')
  FROM (SELECT key, EXISTS (
      SELECT 1 FROM article_shelves s WHERE s.key = m.key AND +s.shelf_id IN (SELECT value FROM json_each(?5))
    ) AS is_permitted FROM (${matches(index)}) m)`;

function numbers(sqlite: Sqlite, sql: string, values: readonly SqlValue[]): number[] {
  return sqlite.packed(sql, values).map(Number);
}

function newestTagged(
  sqlite: Sqlite,
  reach: Reach,
  { index = 'article_index', words, limit }: Wanted,
): number[] {
  const match = matchOf([...(words === undefined ? [] : [words]), reach.audience.tags], reach);
  return numbers(sqlite, `SELECT group_concat(key) FROM (${matches(index)})`, [
    match,
    reach.from,
    reach.to,
    limit,
  ]);
}

function matchOf(parts: readonly string[], { wanted, unwanted }: Reach): string {
  const all = [...parts, ...wanted].join(' AND ');
  return unwanted === undefined ? all : `(${all}) NOT ${unwanted}`;
}

/** How many matches must be looked at until enough of them are permitted. */
function looked({ audience: { share, total } }: Reach, { limit, documents }: Wanted): number {
  return Math.ceil(Math.min(documents ?? total, limit / Math.max(share, 1e-6)));
}

/**
 * Measured: stepping over an article and looking it up costs 0.4 µs; in the MATCH a permitted article costs 1 µs with 59
 * shelves, and each shelf 20 µs to begin with.
 */
function isCheckedLater(reach: Reach, wanted: Wanted): boolean {
  const { share, total, shelfCount } = reach.audience;
  const { limit, documents = total, steps = documents } = wanted;
  const stepsToMatch = steps / Math.max(1, documents);
  const later = Math.min(steps, looked(reach, wanted) * stepsToMatch);
  const inMatch = Math.min(steps, limit * stepsToMatch, share * total);
  return later * 0.4 <= inMatch * (0.2 + shelfCount / 60) + shelfCount * 20;
}
