import type { Shelf } from '../domain/audience.ts';
import { integer } from './rows.ts';
import type { Sqlite } from './sqlite.ts';

function ownerOf(shelf: Shelf): string {
  switch (shelf.kind) {
    case 'library':
      return '';
    case 'feed':
      return shelf.feedId;
    case 'guild':
      return shelf.guildId;
    case 'reader':
      return shelf.readerId;
  }
}

/** The shelf's number; made when it is missing, so within a transaction. */
export function shelfId(sqlite: Sqlite, shelf: Shelf): number {
  const values = [shelf.kind, ownerOf(shelf)];
  const row = sqlite.get('SELECT id FROM shelves WHERE kind = ? AND owner = ?', values);
  if (row !== undefined) return integer(row, 'id');
  sqlite.run('INSERT INTO shelves (kind, owner) VALUES (?, ?)', values);
  return shelfId(sqlite, shelf);
}

export function shelvesOf(sqlite: Sqlite, key: number): number[] {
  const ids = sqlite.column('SELECT shelf_id FROM article_shelves WHERE key = ? ORDER BY shelf_id', [key]);
  return ids.map(Number);
}
