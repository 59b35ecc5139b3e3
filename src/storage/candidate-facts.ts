import type { ArticleFilter } from '../domain/ports/article-store.ts';
import type { Sqlite } from './sqlite.ts';

/** What ordering and grouping need to know of an article. */
export type CandidateFacts = {
  /** The same for all versions of one address. */
  readonly identity: string;
  /** The same for all articles of one story. */
  readonly story: string;
  readonly words: number;
};

const sql = `
SELECT group_concat(a.key || ' ' || a.word_count || ' ' || a.identity || ' ' || coalesce(m.story_id, a.id))
FROM json_each(?1) j CROSS JOIN articles a ON a.key = j.value
LEFT JOIN story_articles m ON m.article_id = a.id
WHERE a.published_at >= ?2 AND a.published_at < ?3`;

/** Of these articles, those that were published in this time. */
export function candidateFacts(
  sqlite: Sqlite,
  keys: readonly number[],
  { after, before }: Pick<ArticleFilter, 'after' | 'before'>,
): ReadonlyMap<number, CandidateFacts> {
  const [from, to] = [after?.getTime() ?? -Number.MAX_SAFE_INTEGER, before?.getTime()];
  const rows = sqlite.packed(sql, [JSON.stringify(keys), from, to ?? Number.MAX_SAFE_INTEGER]);
  return new Map(
    rows.map((row) => {
      const [key, words, identity = '', story = ''] = row.split(' ');
      return [Number(key), { identity, story, words: Number(words) }];
    }),
  );
}
