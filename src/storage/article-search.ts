import type { ArticleHeader } from '../domain/article.ts';
import type { ArticleFilter, PageOf, SearchPage, SearchQuery } from '../domain/ports/article-store.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type { ParsedQuery } from '../domain/search/query.ts';
import { snippetOf } from '../domain/search/snippet.ts';
import { articlesByKey } from './article-rows.ts';
import type { FoundArticle } from './article-rows.ts';
import { CandidateFinder, exactlyRanked } from './candidates.ts';
import type { Candidates } from './candidates.ts';
import { newestKeys } from './index-lookups.ts';
import type { Reach } from './index-lookups.ts';
import { articlesWithText, rankByText } from './ranked-articles.ts';
import type { TextArticle } from './ranked-articles.ts';
import { repairs } from './query-repair.ts';
import type { Spelling } from './spelling.ts';
import type { SearchReach } from './search-reach.ts';
import type { Scope } from './scope.ts';
import type { Sqlite } from './sqlite.ts';
import type { TermStatistics } from './term-statistics.ts';

type Parts = {
  readonly sqlite: Sqlite;
  readonly clock: Clock;
  readonly reach: SearchReach;
  readonly statistics: TermStatistics;
  readonly spelling: Spelling;
};
type Asked = {
  readonly query: ParsedQuery;
  readonly reach: Reach;
  readonly scope: Scope;
  readonly filter: SearchQuery;
};

type Found = { readonly asked: Asked; readonly candidates: Candidates; readonly now: Date | undefined };

/** Searches in two stages: candidates from the index, whose cost does not grow with the library; then the best by their texts. */
export class ArticleSearch {
  readonly #sqlite: Sqlite;
  readonly #clock: Clock;
  readonly #reach: SearchReach;
  readonly #spelling: Spelling;
  readonly #candidates: CandidateFinder;

  constructor({ sqlite, clock, reach, statistics, spelling }: Parts) {
    this.#spelling = spelling;
    this.#sqlite = sqlite;
    this.#clock = clock;
    this.#reach = reach;
    this.#candidates = new CandidateFinder(sqlite, statistics);
  }

  latest(filter: ArticleFilter & PageOf): ArticleHeader[] {
    const scope = this.#reach.scope(filter.audience);
    const reach = this.#reach.of(scope, filter);
    if (reach === undefined) return [];
    const { limit, offset = 0 } = filter;
    const keys = newestKeys(this.#sqlite, reach, { limit: offset + limit + spare, index: 'title_index' });
    const found = withoutDoubles(inTime(articlesByKey(this.#sqlite, scope, keys), filter));
    return found.slice(offset, offset + limit).map(({ header }) => header);
  }

  search(filter: SearchQuery): SearchPage {
    const scope = this.#reach.scope(filter.audience);
    const { query, reach, time } = this.#reach.read(scope, filter);
    if (reach === undefined) return nothing;
    const asked = { query, reach, scope, filter: { ...filter, ...time } };
    const isTimed = filter.sort === 'newest' || time.after !== undefined || time.before !== undefined;
    const now = isTimed ? undefined : this.#clock.now();
    const candidates = this.#candidates.find({ query, reach, now });
    const meant = candidates.strict.size > 0 ? undefined : this.#meant({ asked, candidates, now });
    const page = this.#page(meant ?? { asked, candidates, now });
    return meant?.words === undefined ? page : { ...page, didYouMean: meant.words };
  }

  /** The first repair of the query that finds articles with all its words. */
  #meant({ asked, candidates: found, now }: Found): (Found & { words: string | undefined }) | undefined {
    const known = { documents: found.documents, spelling: this.#spelling };
    for (const { query, words } of repairs(asked.filter.words, asked.query, known)) {
      const candidates = this.#candidates.find({ query, reach: asked.reach, now });
      if (candidates.strict.size > 0) return { words, asked: { ...asked, query }, candidates, now };
    }
    return undefined;
  }

  #page({ asked, candidates, now }: Found): SearchPage {
    const isByTime = asked.filter.sort === 'newest';
    const { found, total } = isByTime ? this.#byTime(asked, candidates) : this.#byFit(asked, candidates, now);
    const units = asked.query.groups.flat();
    const hits = found.map(({ header, text }) => ({ article: header, snippet: snippetOf(text, units) }));
    return { hits, total, isTotalExact: !candidates.isCut };
  }

  /** The best are ranked by their texts; what follows keeps the order of the index. */
  #byFit(
    asked: Asked,
    { keys, strict, weights }: Candidates,
    now: Date | undefined,
  ): { found: TextArticle[]; total: number } {
    const { query, scope, filter } = asked;
    const { limit, offset = 0 } = filter;
    const best = keys.slice(0, exactlyRanked);
    const read = withoutDoubles(inTime(articlesWithText(this.#sqlite, scope, best), filter));
    const ranked = rankByText(read, { query, weights, now, strict });
    const dropped = best.length - ranked.length;
    const missing = offset + limit - ranked.length;
    const more = missing > 0 ? keys.slice(best.length, best.length + missing) : [];
    const rest = inTime(articlesWithText(this.#sqlite, scope, more), filter);
    return { found: [...ranked, ...rest].slice(offset, offset + limit), total: keys.length - dropped };
  }

  #byTime(asked: Asked, { keys, strict, weights }: Candidates): { found: TextArticle[]; total: number } {
    const { query, scope, filter } = asked;
    const { limit, offset = 0 } = filter;
    const wanted = strict.size > 0 ? keys.filter((key) => strict.has(key)) : keys;
    const ordered = wanted.toSorted((a, b) => b - a);
    const read = articlesWithText(this.#sqlite, scope, ordered.slice(0, offset + limit + spare));
    const fitting = new Set(rankByText(read, { query, weights, now: undefined, strict }));
    const found = withoutDoubles(inTime(read, filter)).filter((article) => fitting.has(article));
    return {
      found: found.slice(offset, offset + limit),
      total: ordered.length - (read.length - found.length),
    };
  }
}

/** Read in excess, because a few may be doubles or outside the wanted time. */
const spare = 20;

const nothing: SearchPage = { hits: [], total: 0, isTotalExact: true };

function inTime<T extends FoundArticle>(found: readonly T[], { after, before }: ArticleFilter): T[] {
  return found.filter(
    ({ header: { publishedAt } }) =>
      (after === undefined || publishedAt >= after) && (before === undefined || publishedAt < before),
  );
}

/** Of several versions of one address the newest alone. */
function withoutDoubles<T extends FoundArticle>(found: readonly T[]): T[] {
  const best = new Map<string, T>();
  for (const one of found) {
    const known = best.get(one.identity);
    if (known === undefined || one.header.addedAt > known.header.addedAt) best.set(one.identity, one);
  }
  return found.filter((one) => best.get(one.identity) === one);
}
