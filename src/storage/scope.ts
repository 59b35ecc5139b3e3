import type { Audience } from '../domain/audience.ts';
import { integer, optionalText, withoutUndefined } from './rows.ts';
import type { Row, Sqlite } from './sqlite.ts';

/** A shelf that an audience may see, with what its subscription says of the articles there. */
export type VisibleShelf = { readonly id: number; readonly topic?: string; readonly name?: string };

/** An audience as the shelves it may see, lowest number first. */
export type Scope = readonly VisibleShelf[];

// The guild's own subscription says more than the operator's to the same feed: '' sorts first, so the last one stays.
const sql = `
SELECT s.id, sub.topic, sub.name FROM subscriptions sub
JOIN shelves s ON s.kind = 'feed' AND s.owner = sub.feed_id
WHERE (sub.guild_id = '' AND ?1) OR (?2 <> '' AND sub.guild_id = ?2)
UNION ALL SELECT id, NULL, NULL FROM shelves WHERE kind = 'library' AND ?1
UNION ALL SELECT id, NULL, NULL FROM shelves WHERE kind = 'guild' AND ?2 <> '' AND owner = ?2
UNION ALL SELECT id, NULL, NULL FROM shelves WHERE kind = 'reader' AND ?3 <> '' AND owner = ?3`;

export function scopeOf(sqlite: Sqlite, audience: Audience): Scope {
  const values = [audience.library, audience.guildId ?? '', audience.readerId ?? ''];
  const byId = new Map<number, VisibleShelf>();
  for (const shelf of sqlite.all(sql, values).map(toShelf)) {
    byId.set(shelf.id, { ...byId.get(shelf.id), ...shelf });
  }
  return [...byId.values()].sort((a, b) => a.id - b.id);
}

/** For `shelf_id IN (SELECT value FROM json_each(?))`, so that one prepared statement serves every audience. */
export function shelfList(scope: Scope): string {
  return JSON.stringify(scope.map(({ id }) => id));
}

function toShelf(row: Row): VisibleShelf {
  return withoutUndefined({
    id: integer(row, 'id'),
    topic: optionalText(row, 'topic'),
    name: optionalText(row, 'name'),
  });
}
