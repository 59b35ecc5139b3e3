import type { Unit } from '../domain/search/query.ts';
import { unitExpression } from './query-expressions.ts';
import type { ShelfTotals } from './shelf-totals.ts';
import type { Sqlite } from './sqlite.ts';

/** Up to here articles with a word are counted one by one, whatever the size of the library. */
const countedExactly = 1_500;
/** Numbers of newest articles in which a word is counted; the first that has it often enough speaks for all. */
const samples = [2_000, 12_000];
/** So many make an estimate good to about a tenth. */
const oftenEnough = 150;
/** Counting where common words stand together takes as long as the search itself, so in larger libraries it is guessed. */
const countedPhrases = 5_000;
const togetherShare = 0.1;
const rememberedUnits = 20_000;

/**
 * How many articles have a word, over all audiences: it only weighs words against each other. Remembered until
 * the library has grown by a tenth.
 */
export class TermStatistics {
  readonly #sqlite: Sqlite;
  readonly #totals: ShelfTotals;
  readonly #known = new Map<string, number>();
  /** For each of `samples`, the key that it begins at; 0 where the library has no more articles than that. */
  #starts: readonly number[] | undefined;
  #totalWhenLearnt = 0;

  constructor(sqlite: Sqlite, totals: ShelfTotals) {
    this.#sqlite = sqlite;
    this.#totals = totals;
  }

  /** Articles on all shelves; one that stands on two counts twice. */
  total(): number {
    const total = this.#totals.total();
    const hasGrown = total > this.#totalWhenLearnt * 1.1 || total < this.#totalWhenLearnt * 0.9;
    if (hasGrown || this.#known.size > rememberedUnits) {
      this.#known.clear();
      this.#starts = undefined;
      this.#totalWhenLearnt = total;
    }
    return total;
  }

  documents(unit: Unit, total: number): number {
    const expression = unitExpression(unit);
    const known = this.#known.get(expression);
    if (known !== undefined) return known;
    const isGuessed = unit.terms.length > 1 && total > countedPhrases;
    const documents = isGuessed
      ? Math.ceil(this.steps(unit, total) * togetherShare)
      : this.#count(expression, total);
    this.#known.set(expression, documents);
    return documents;
  }

  /** How many articles FTS5 must look at to find all that have the unit: of a phrase those with its rarest word. */
  steps(unit: Unit, total: number): number {
    if (unit.terms.length < 2) return this.documents(unit, total);
    const words = unit.terms.map((term) => ({ words: [term], terms: [term], isExact: false }));
    return Math.min(...words.map((word) => this.documents(word, total)));
  }

  /** The terms of these that any article has. */
  used(terms: readonly string[]): string[] {
    const sql =
      'SELECT j.value AS term FROM json_each(?) j WHERE EXISTS (SELECT 1 FROM article_terms t WHERE t.term = j.value)';
    return this.#sqlite.column(sql, [JSON.stringify(terms)]).map(String);
  }

  #count(expression: string, total: number): number {
    const exact = this.#matches(expression, 0, countedExactly);
    return exact < countedExactly ? exact : Math.max(exact, this.#estimate(expression, total));
  }

  #estimate(expression: string, total: number): number {
    let estimate = 0;
    for (const [place, from] of this.#sampleStarts().entries()) {
      if (from === 0) break;
      const size = samples[place] ?? 0;
      const found = this.#matches(expression, from, size);
      estimate = Math.round((found / size) * total);
      if (found >= oftenEnough) break;
    }
    return estimate;
  }

  #matches(expression: string, from: number, most: number): number {
    const sql = `SELECT count(*) FROM (SELECT 1 FROM article_index WHERE article_index MATCH ? AND rowid >= ? ORDER BY rowid DESC LIMIT ?)`;
    return Number(this.#sqlite.column(sql, [expression, from, most])[0]);
  }

  #sampleStarts(): readonly number[] {
    this.#starts ??= samples.map((size) =>
      Number(
        this.#sqlite.column('SELECT id FROM article_index_docsize ORDER BY id DESC LIMIT 1 OFFSET ?', [
          size,
        ])[0] ?? 0,
      ),
    );
    return this.#starts;
  }
}
