import type { Unit } from '../domain/search/query.ts';
import { integer } from './rows.ts';
import { unitExpression } from './query-expressions.ts';
import type { Sqlite } from './sqlite.ts';

/** Up to here articles with a word are counted one by one; beyond, the density of the newest ones is enough. */
const countedExactly = 1_500;
/** How far back the density is measured, in articles. */
const sample = 60_000;
const rememberedUnits = 20_000;

/**
 * How many articles have a word, over all audiences: it only weighs words against each other. Remembered until
 * the library has grown by a tenth.
 */
export class TermStatistics {
  readonly #sqlite: Sqlite;
  readonly #known = new Map<string, number>();
  #totalWhenLearnt = 0;

  constructor(sqlite: Sqlite) {
    this.#sqlite = sqlite;
  }

  /** Articles on all shelves; one that stands on two counts twice. */
  total(): number {
    const row = this.#sqlite.get('SELECT coalesce(sum(articles), 0) AS total FROM shelf_counts');
    const total = row === undefined ? 0 : integer(row, 'total');
    const hasGrown = total > this.#totalWhenLearnt * 1.1 || total < this.#totalWhenLearnt * 0.9;
    if (hasGrown || this.#known.size > rememberedUnits) {
      this.#known.clear();
      this.#totalWhenLearnt = total;
    }
    return total;
  }

  documents(unit: Unit, total: number): number {
    const expression = unitExpression(unit);
    const known = this.#known.get(expression);
    if (known !== undefined) return known;
    const documents = this.#count(expression, total);
    this.#known.set(expression, documents);
    return documents;
  }

  #count(expression: string, total: number): number {
    const newest = this.#sqlite.column(
      'SELECT rowid FROM article_index WHERE article_index MATCH ? ORDER BY rowid DESC LIMIT ?',
      [expression, countedExactly],
    );
    if (newest.length < countedExactly) return newest.length;
    const row = this.#sqlite.get(
      'SELECT count(*) AS newer FROM (SELECT 1 FROM article_index_docsize WHERE id >= ? LIMIT ?)',
      [Number(newest.at(-1)), sample],
    );
    const newer = row === undefined ? sample : integer(row, 'newer');
    return Math.max(countedExactly, Math.round((total * countedExactly) / Math.max(newer, countedExactly)));
  }
}
