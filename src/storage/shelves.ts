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

type Counted = { readonly shelfId: number; readonly sourceId: number; readonly topicId: number };

/** `change` is 1 for an article that was put there, -1 for one that was taken away. */
export function countOnShelf(sqlite: Sqlite, counted: Counted, change: 1 | -1): void {
  sqlite.run(
    `INSERT INTO shelf_counts VALUES (?, ?, ?, ?)
     ON CONFLICT (shelf_id, source_id, topic_id) DO UPDATE SET articles = articles + excluded.articles`,
    [counted.shelfId, counted.sourceId, counted.topicId, change],
  );
}
