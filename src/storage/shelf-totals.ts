import type { Scope } from './scope.ts';
import type { Sqlite } from './sqlite.ts';

const sql = `
SELECT group_concat(shelf_id || ' ' || articles) FROM (
  SELECT shelf_id, sum(articles) AS articles FROM shelf_counts GROUP BY shelf_id)`;

/** How many articles stand on each shelf, remembered until somebody has written to the database. */
export class ShelfTotals {
  readonly #sqlite: Sqlite;
  #seen = '';
  #byShelf: ReadonlyMap<number, number> = new Map();
  #total = 0;

  constructor(sqlite: Sqlite) {
    this.#sqlite = sqlite;
  }

  /** Articles on all shelves; one that stands on two counts twice. */
  total(): number {
    this.#refresh();
    return this.#total;
  }

  /** The part of all articles that this audience may see, 0 to 1; one that stands on two of its shelves counts twice. */
  share(scope: Scope): number {
    this.#refresh();
    const seen = scope.reduce((sum, { id }) => sum + (this.#byShelf.get(id) ?? 0), 0);
    return seen / Math.max(1, this.#total);
  }

  #refresh(): void {
    const state = this.#sqlite.changeMark();
    if (state === this.#seen) return;
    this.#seen = state;
    const pairs = this.#sqlite.packed(sql).map((pair) => pair.split(' ').map(Number));
    this.#byShelf = new Map(pairs.map(([shelf = 0, articles = 0]) => [shelf, articles]));
    this.#total = pairs.reduce((sum, [, articles = 0]) => sum + articles, 0);
  }
}
