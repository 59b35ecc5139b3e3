import type { Sqlite } from './sqlite.ts';

/** From now on none of these articles stands in one story with those they were in a story with. */
export function keepApart(sqlite: Sqlite, articleIds: readonly string[]): void {
  const ids = JSON.stringify(articleIds);
  const others = `
SELECT a.article_id AS one, b.article_id AS other FROM story_articles a
JOIN story_articles b ON b.story_id = a.story_id
WHERE a.article_id IN (SELECT value FROM json_each(?1)) AND b.article_id NOT IN (SELECT value FROM json_each(?1))`;
  sqlite.run(`INSERT OR IGNORE INTO story_splits SELECT one, other FROM (${others})`, [ids]);
  sqlite.run(`INSERT OR IGNORE INTO story_splits SELECT other, one FROM (${others})`, [ids]);
}

/** Whether no article of the story was ever split from one of these. */
export function maySplitMeet(sqlite: Sqlite, articleIds: readonly string[], storyId: string): boolean {
  const apart = sqlite.get(
    `SELECT 1 FROM story_splits s JOIN story_articles a ON a.article_id = s.other_id
     WHERE s.article_id IN (SELECT value FROM json_each(?)) AND a.story_id = ? LIMIT 1`,
    [JSON.stringify(articleIds), storyId],
  );
  return apart === undefined;
}
