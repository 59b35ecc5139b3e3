import type { ParsedQuery, Unit } from '../domain/search/query.ts';
import type { ArticleFilter } from '../domain/ports/article-store.ts';
import { ahead, freshness, rarity, wantsAll } from '../domain/search/ranking.ts';
import { candidateFacts } from './candidate-facts.ts';
import type { CandidateFacts } from './candidate-facts.ts';
import type { Reach } from './index-lookups.ts';
import { newestKeys, timesInText, titledKeys } from './index-lookups.ts';
import { allOf, anyOf, groupExpression, titleExpression } from './query-expressions.ts';
import type { Sqlite } from './sqlite.ts';
import type { TermStatistics } from './term-statistics.ts';
import { timeOfKey } from './time-keys.ts';

/** Matches that are looked at and counted; of more it is only said that there are more. */
const window = 600;
const newestTitles = 200;
/** When too few articles have all words, those with the rarest ones follow, up to this many. */
const rareMatches = 1_500;
const enoughStrict = 40;
/** Words that more articles have are not counted in each: that takes longer than it helps. */
const countedMatches = 800;
/** In so small a library everything is looked at. */
const smallLibrary = 5_000;

export type Candidates = {
  /** Best first, as far as the index alone can tell. */
  readonly keys: readonly number[];
  readonly facts: ReadonlyMap<number, CandidateFacts>;
  /** The ones that have all words. */
  readonly strict: ReadonlySet<number>;
  /** Per group of the query. */
  readonly weights: readonly number[];
  /** Per group, how many articles have it. */
  readonly documents: readonly number[];
  readonly isCut: boolean;
};

type Loose = {
  readonly query: ParsedQuery;
  readonly reach: Reach;
  readonly documents: readonly number[];
  readonly most: number;
};
type Ask = {
  readonly query: ParsedQuery;
  readonly reach: Reach;
  readonly time: Pick<ArticleFilter, 'after' | 'before'>;
  readonly now: Date | undefined;
};

/** Finds what a query may mean, from the index alone. */
export class CandidateFinder {
  readonly #sqlite: Sqlite;
  readonly #statistics: TermStatistics;

  constructor(sqlite: Sqlite, statistics: TermStatistics) {
    this.#sqlite = sqlite;
    this.#statistics = statistics;
  }

  /** `now`: count freshness in; without it only the words decide. */
  find({ query, reach, time, now }: Ask): Candidates {
    const total = this.#statistics.total();
    const documents = query.groups.map((group) =>
      group.reduce((sum, unit) => sum + this.#statistics.documents(unit, total), 0),
    );
    const weights = documents.map((count) => rarity(count, total));
    const { groups } = query;
    const strict = this.#strict({ query, reach, documents });
    const isCut = strict.length === window;
    const titles = query.groups.map(titleExpression);
    // Of headlines the index knows nothing but themselves: not whether the text has what is excluded.
    const areTitlesTold = isCut && reach.unwanted === undefined;
    const titled = areTitlesTold ? this.#newestTitles(reach, allOf(titles)) : [];
    const isThin = strict.length < enoughStrict && groups.length > 1;
    const isSmall = total <= smallLibrary;
    const loose = isThin
      ? this.#rarest({ query, reach, documents, most: isSmall ? smallLibrary * 20 : rareMatches })
      : [];
    const isCounted = documents.map((count) => isSmall || count <= countedMatches);
    const facts = candidateFacts(this.#sqlite, [...new Set([...strict, ...titled, ...loose])], time);
    const keys = [...facts.keys()];
    const all = new Set([...strict, ...titled].filter((key) => facts.has(key)));
    const points = this.#points({ query, keys, facts, strict: all, weights, isCounted });
    const ordered = keys
      .map((key) => {
        const first = wantsAll(groups.length) && all.has(key) ? ahead : 0;
        return { key, points: first + (points.get(key) ?? 0) * fresh(key, now) };
      })
      .sort((a, b) => b.points - a.points || b.key - a.key);
    return { keys: ordered.map(({ key }) => key), facts, strict: all, weights, documents, isCut };
  }

  /** The newest articles that have all words. */
  #strict({ query, reach, documents }: Omit<Loose, 'most'>): number[] {
    const words = allOf(query.groups.map(groupExpression));
    const total = this.#statistics.total();
    const stepsOf = (group: readonly Unit[]): number =>
      group.reduce((sum, unit) => sum + this.#statistics.steps(unit, total), 0);
    const steps = Math.min(...query.groups.map(stepsOf), total);
    return newestKeys(this.#sqlite, reach, {
      words,
      limit: window,
      documents: Math.min(...documents, total),
      steps,
    });
  }

  #newestTitles(reach: Reach, words: string | undefined): number[] {
    return newestKeys(this.#sqlite, reach, { words, limit: newestTitles, index: 'title_index' });
  }

  /** Articles with some of the words: the rarest words first, until there are enough matches. */
  #rarest({ query, reach, documents, most }: Loose): number[] {
    const byRarity = documents
      .map((count, group) => ({ count, group }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => a.count - b.count);
    let sum = 0;
    const taken = byRarity.filter(({ count }, place) => place === 0 || (sum += count) <= most);
    const words = anyOf(taken.flatMap(({ group }) => groupExpression(query.groups[group] ?? [])));
    const some = taken.reduce((all, { count }) => all + count, 0);
    return words === undefined
      ? []
      : newestKeys(this.#sqlite, reach, { words, limit: most, documents: some });
  }

  #points(found: {
    readonly query: ParsedQuery;
    readonly keys: readonly number[];
    readonly facts: ReadonlyMap<number, CandidateFacts>;
    readonly strict: ReadonlySet<number>;
    readonly weights: readonly number[];
    /** Per group, whether it is counted how often each text has it. */
    readonly isCounted: readonly boolean[];
  }): ReadonlyMap<number, number> {
    const { query, keys, facts, strict, weights, isCounted } = found;
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const points = new Map(keys.map((key) => [key, strict.has(key) ? all : 0]));
    if (keys.length <= exactlyRanked) return points;
    const from = keys.reduce((least, key) => Math.min(least, key), Number.MAX_SAFE_INTEGER);
    const norm = lengthNorm(facts);
    query.groups.forEach((group, place) => {
      const weight = weights[place] ?? 0;
      const add = (key: number, more: number): void => {
        const known = points.get(key);
        if (known !== undefined) points.set(key, known + weight * more);
      };
      const titles = titledKeys(this.#sqlite, { words: titleExpression(group), from, limit: window });
      for (const key of titles) add(key, 1.2);
      const rare = isCounted[place] === true ? group.filter(isSingleTerm) : [];
      for (const unit of rare) {
        for (const [key, times] of timesInText(this.#sqlite, unit)) {
          add(key, (times * 2.2) / (times + norm(key)) + (strict.has(key) ? -1 : 0));
        }
      }
    });
    return points;
  }
}

/** What the length of an article does to the weight of its words, as in `score`. */
function lengthNorm(facts: ReadonlyMap<number, CandidateFacts>): (key: number) => number {
  let sum = 0;
  for (const { words } of facts.values()) sum += words;
  const average = Math.max(1, sum / Math.max(1, facts.size));
  return (key) => 1.2 * (0.25 + (0.75 * (facts.get(key)?.words ?? average)) / average);
}

/** How many of the best are read and ranked by their text. */
export const exactlyRanked = 60;

function isSingleTerm({ terms, isPrefix }: Unit): boolean {
  return terms.length === 1 && isPrefix !== true;
}

function fresh(key: number, now: Date | undefined): number {
  if (now === undefined) return 1;
  return freshness((now.getTime() - timeOfKey(key).getTime()) / 86_400_000);
}
