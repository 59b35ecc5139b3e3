import type { Audience } from '../domain/audience.ts';
import type { ArticleFilter, SearchQuery } from '../domain/ports/article-store.ts';
import type { ParsedQuery, Unit } from '../domain/search/query.ts';
import { parseQuery, unitOf } from '../domain/search/query.ts';
import type { Reach } from './index-lookups.ts';
import { filterExpressions, inTags, looseSource, looseTopic, shelfExpression } from './match-expression.ts';
import { Names } from './names.ts';
import { anyOf, unitExpression } from './query-expressions.ts';
import { scopeOf, shelfList } from './scope.ts';
import type { Scope } from './scope.ts';
import type { ShelfTotals } from './shelf-totals.ts';
import type { Sqlite } from './sqlite.ts';
import { TimeKeys, timeKey } from './time-keys.ts';

type Field = { readonly part: string | undefined; readonly words: readonly Unit[] };
type Time = Pick<ArticleFilter, 'after' | 'before'>;

/** What a query reaches: the audience's shelves, narrowed by the filter and by the query's own `source:`, `topic:` and dates. */
export class SearchReach {
  readonly #sqlite: Sqlite;
  readonly #names: Names;
  readonly #keys: TimeKeys;
  readonly #totals: ShelfTotals;

  constructor(sqlite: Sqlite, totals: ShelfTotals) {
    this.#sqlite = sqlite;
    this.#totals = totals;
    this.#names = new Names(sqlite);
    this.#keys = new TimeKeys(sqlite);
  }

  scope(audience: Audience): Scope {
    return scopeOf(this.#sqlite, audience);
  }

  /** `undefined` when nothing can match. */
  of(scope: Scope, filter: Omit<ArticleFilter, 'audience'>): Reach | undefined {
    const wanted = filterExpressions(scope, filter, this.#names);
    if (wanted === undefined || scope.length === 0) return undefined;
    const { after, before } = filter;
    const audience = {
      tags: `(${shelfExpression(scope)})`,
      shelves: shelfList(scope),
      shelfCount: scope.length,
      share: this.#totals.share(scope),
      total: this.#totals.total(),
    };
    // A key may stand behind its time of publication, so the upper end is left wide; the exact time is checked later.
    const to = before === undefined ? Number.MAX_SAFE_INTEGER : timeKey(before) + this.#keys.spill;
    return { audience, wanted, from: after === undefined ? 0 : timeKey(after), to };
  }

  /** Several sources are alternatives, and so are topics. What nobody here is called is searched as a word. */
  read(scope: Scope, filter: SearchQuery): { query: ParsedQuery; reach: Reach | undefined; time: Time } {
    const parsed = parseQuery(filter.words);
    const time = {
      after: latest(filter.after, parsed.after),
      before: earliest(filter.before, parsed.before),
    };
    const fields = [
      oneOf(parsed.sources, (name) => looseSource(scope, name, this.#names)),
      oneOf(parsed.topics, (name) => looseTopic(scope, name, this.#names)),
    ];
    const narrowed = fields.flatMap(({ part }) => part ?? []);
    const strangers = fields.map(({ words }) => words).filter((words) => words.length > 0);
    const query = { ...parsed, groups: [...parsed.groups, ...strangers] };
    const isEmpty =
      query.groups.length === 0 && query.excluded.length === 0 && narrowed.length === 0 && !isDated(parsed);
    const reach = isEmpty ? undefined : this.of(scope, { ...filter, ...time });
    if (reach === undefined) return { query, time, reach };
    const unwanted = anyOf(query.excluded.map(unitExpression));
    const wanted = [...reach.wanted, ...narrowed.map(inTags)];
    return { query, time, reach: { ...reach, wanted, ...(unwanted === undefined ? {} : { unwanted }) } };
  }
}

/** The part of an expression that wants one of these names; where nobody here is called like any of them, they are words. */
function oneOf(names: readonly string[], find: (name: string) => string | undefined): Field {
  const part = anyOf(names.flatMap((name) => find(name) ?? []));
  return { part, words: part === undefined ? names.flatMap((name) => unitOf(name, false) ?? []) : [] };
}

function isDated({ after, before }: ParsedQuery): boolean {
  return after !== undefined || before !== undefined;
}

function latest(a: Date | undefined, b: Date | undefined): Date | undefined {
  return a === undefined || b === undefined ? (a ?? b) : a > b ? a : b;
}

function earliest(a: Date | undefined, b: Date | undefined): Date | undefined {
  return a === undefined || b === undefined ? (a ?? b) : a < b ? a : b;
}
