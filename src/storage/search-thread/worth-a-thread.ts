import { integer } from '../rows.ts';
import type { Sqlite } from '../sqlite.ts';

/** Up to here no search takes a fraction of the 50 ms that the event loop may be held up, and the 30 MB of a thread are saved. */
const smallLibrary = 50_000;

/** Whether searches are long enough for a thread, by the articles that the library has when it is opened. */
export function worthAThread(sqlite: Sqlite, fewest = smallLibrary): boolean {
  const row = sqlite.get('SELECT coalesce(sum(articles), 0) AS articles FROM shelf_counts');
  return row !== undefined && integer(row, 'articles') > fewest;
}
