import type { Audience } from '../domain/audience.ts';
import type { LibraryExtent, NameCount } from '../domain/ports/article-store.ts';
import { shelfExpression } from './match-expression.ts';
import { integer, optionalText, text } from './rows.ts';
import { scopeOf, shelfList } from './scope.ts';
import type { Scope } from './scope.ts';
import type { Row, Sqlite } from './sqlite.ts';

/** Up to here the articles themselves are counted; above, the shelves' counters are added up, which counts doubles twice. */
const countedOneByOne = 5_000;

const fromCounters = `
SELECT c.shelf_id AS shelf, s.name AS source, t.name AS topic, sum(c.articles) AS articles
FROM shelf_counts c JOIN names s ON s.id = c.source_id LEFT JOIN names t ON t.id = c.topic_id
WHERE c.shelf_id IN (SELECT value FROM json_each(?)) AND c.articles > 0 GROUP BY 1, 2, 3`;

const oneByOne = `
SELECT (SELECT min(x.shelf_id) FROM article_shelves x
        WHERE x.key = a.key AND x.shelf_id IN (SELECT value FROM json_each(?2))) AS shelf,
  s.name AS source, t.name AS topic, 1 AS articles
FROM title_index f JOIN articles a ON a.key = f.rowid
JOIN names s ON s.id = a.source_id LEFT JOIN names t ON t.id = a.topic_id
WHERE title_index MATCH ?1`;

/** How much of what an audience has. */
export class LibraryCounts {
  readonly #sqlite: Sqlite;

  constructor(sqlite: Sqlite) {
    this.#sqlite = sqlite;
  }

  names(kind: 'source' | 'topic', audience: Audience): NameCount[] {
    const scope = scopeOf(this.#sqlite, audience);
    const shelves = new Map(scope.map((shelf) => [shelf.id, shelf]));
    const counts = new Map<string, number>();
    for (const row of this.#rows(scope)) {
      const shelf = shelves.get(integer(row, 'shelf'));
      const name =
        kind === 'source'
          ? (shelf?.name ?? text(row, 'source'))
          : (optionalText(row, 'topic') ?? shelf?.topic);
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + integer(row, 'articles'));
    }
    return [...counts]
      .map(([name, articles]) => ({ name, articles }))
      .sort((a, b) => b.articles - a.articles || a.name.localeCompare(b.name));
  }

  extent(audience: Audience): LibraryExtent {
    const scope = scopeOf(this.#sqlite, audience);
    const articles = this.#rows(scope).reduce((sum, row) => sum + integer(row, 'articles'), 0);
    const [oldest, newest] = [this.#edge(scope, 'ASC'), this.#edge(scope, 'DESC')];
    return oldest === undefined || newest === undefined ? { articles } : { articles, oldest, newest };
  }

  #rows(scope: Scope): readonly Row[] {
    const shelves = shelfList(scope);
    const counters = this.#sqlite.all(fromCounters, [shelves]);
    const total = counters.reduce((sum, row) => sum + integer(row, 'articles'), 0);
    if (total > countedOneByOne || scope.length < 2) return counters;
    return this.#sqlite.all(oneByOne, [shelfExpression(scope), shelves]);
  }

  #edge(scope: Scope, direction: 'ASC' | 'DESC'): Date | undefined {
    if (scope.length === 0) return undefined;
    const row = this.#sqlite.get(
      `SELECT published_at FROM articles WHERE key =
       (SELECT rowid FROM title_index WHERE title_index MATCH ? ORDER BY rowid ${direction} LIMIT 1)`,
      [shelfExpression(scope)],
    );
    return row === undefined ? undefined : new Date(integer(row, 'published_at'));
  }
}
