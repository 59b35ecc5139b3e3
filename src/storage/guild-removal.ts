import { takeFromShelves } from './article-removal.ts';
import { removeDigest } from './remove-digest.ts';
import type { Sqlite } from './sqlite.ts';

/** Articles that one transaction may take away without being felt. */
const articlesPerStep = 5;

const onlyItsFeeds = `
SELECT feed_id FROM subscriptions mine WHERE guild_id = ?1
AND NOT EXISTS (SELECT 1 FROM subscriptions o WHERE o.feed_id = mine.feed_id AND o.guild_id <> ?1)`;
const itsShelves = `
SELECT id FROM shelves WHERE (kind = 'guild' AND owner = ?1) OR (kind = 'feed' AND owner IN (${onlyItsFeeds}))`;
const itsArticles = `SELECT DISTINCT key FROM article_shelves WHERE shelf_id IN (${itsShelves})`;
// In this order: what a statement looks for must not be gone by then.
const itsRows = [
  `DELETE FROM shelf_counts WHERE shelf_id IN (${itsShelves})`,
  `DELETE FROM shelves WHERE id IN (${itsShelves})`,
  `DELETE FROM feeds WHERE id IN (${onlyItsFeeds})`,
  'DELETE FROM subscriptions WHERE guild_id = ?1',
  'DELETE FROM notices WHERE guild_id = ?1',
  'DELETE FROM posts WHERE guild_id = ?1',
  'DELETE FROM departed_guilds WHERE guild_id = ?1',
];

/**
 * Removes what only this guild had: its shelf, the feeds that nobody else reads, the articles on no other shelf, subscriptions,
 * digests and notices. In small steps; stops when the guild comes back meanwhile.
 */
export async function removeGuild(sqlite: Sqlite, guildId: string): Promise<void> {
  while (sqlite.transaction(() => removalStep(sqlite, guildId)))
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
}

/** Whether there is more to do. */
function removalStep(sqlite: Sqlite, guildId: string): boolean {
  const owner = [guildId];
  if (sqlite.get('SELECT 1 FROM departed_guilds WHERE guild_id = ?', owner) === undefined) return false;
  const keys = sqlite.column(`${itsArticles} LIMIT ${articlesPerStep}`, owner).map(Number);
  if (keys.length === 0) {
    for (const id of sqlite.column('SELECT id FROM digests WHERE guild_id = ?', owner))
      removeDigest(sqlite, String(id));
    for (const sql of itsRows) sqlite.run(sql, owner);
    return false;
  }
  const shelves = new Set(sqlite.column(itsShelves, owner).map(Number));
  takeFromShelves(sqlite, keys, (shelfId) => shelves.has(shelfId));
  return true;
}
