import type { ArticleHeader } from '../domain/article.ts';
import type { ArticleFilter, PageOf, SearchPage, SearchQuery } from '../domain/ports/article-store.ts';
import { snippetOf } from '../domain/search/snippet.ts';
import { searchTerms, titleTerms } from '../domain/search/terms.ts';
import { articlesByKey, textOf } from './article-rows.ts';
import type { FoundArticle } from './article-rows.ts';
import { quoted, tagExpression } from './match-expression.ts';
import { Names } from './names.ts';
import { scopeOf } from './scope.ts';
import type { Scope } from './scope.ts';
import type { Sqlite } from './sqlite.ts';
import { TimeKeys, timeKey } from './time-keys.ts';

type Index = 'article_index' | 'title_index';

const window = 300;

/** Finds articles by the full-text indexes. */
export class ArticleSearch {
  readonly #sqlite: Sqlite;
  readonly #names: Names;
  readonly #keys: TimeKeys;

  constructor(sqlite: Sqlite) {
    this.#sqlite = sqlite;
    this.#names = new Names(sqlite);
    this.#keys = new TimeKeys(sqlite);
  }

  latest(query: ArticleFilter & PageOf): ArticleHeader[] {
    const { limit, offset = 0 } = query;
    const found = this.#matches('title_index', query, { limit: offset + limit });
    return found.slice(offset, offset + limit).map(({ header }) => header);
  }

  search(query: SearchQuery): SearchPage {
    const terms = [...new Set(searchTerms(query.words))];
    const all = terms.map(quoted).join(' AND ');
    const some = terms.map(quoted).join(' OR ');
    const strict = this.#matches('article_index', query, { words: all, limit: window });
    const found =
      strict.length > 0 ? strict : this.#matches('article_index', query, { words: some, limit: window });
    const wanted = new Set(terms);
    const ranked = query.sort === 'newest' ? found : byTitle(found, wanted);
    const { limit, offset = 0 } = query;
    const hits = ranked.slice(offset, offset + limit).map(({ key, header }) => {
      return { article: header, snippet: snippetOf(textOf(this.#sqlite, key), wanted) };
    });
    return { hits, total: found.length, isTotalExact: found.length < window };
  }

  suggest(query: ArticleFilter & { readonly words: string; readonly limit: number }): ArticleHeader[] {
    const terms = titleTerms(query.words);
    if (terms.length === 0) return this.latest(query);
    const words = terms
      .map((term, place) => quoted(term) + (place === terms.length - 1 ? '*' : ''))
      .join(' AND ');
    return this.#matches('title_index', query, { words, limit: query.limit }).map(({ header }) => header);
  }

  related(
    query: ArticleFilter & { readonly title: string; readonly id: string; readonly limit: number },
  ): ArticleHeader[] {
    const terms = searchTerms(query.title).filter((term) => term.length > 3);
    const words = terms.map(quoted).join(' OR ');
    const found = this.#matches('article_index', query, { words, limit: window });
    const others = byTitle(found, new Set(terms)).filter(({ header }) => header.id !== query.id);
    return others.slice(0, query.limit).map(({ header }) => header);
  }

  #matches(index: Index, filter: ArticleFilter, wanted: { words?: string; limit: number }): FoundArticle[] {
    const scope = scopeOf(this.#sqlite, filter.audience);
    const match = this.#expression(scope, filter, wanted.words);
    if (match === undefined) return [];
    const last =
      filter.before === undefined ? Number.MAX_SAFE_INTEGER : timeKey(filter.before) + this.#keys.spill;
    const keys = this.#sqlite.column(
      `SELECT rowid FROM ${index} WHERE ${index} MATCH ? AND rowid >= ? AND rowid < ? ORDER BY rowid DESC LIMIT ?`,
      [match, filter.after === undefined ? 0 : timeKey(filter.after), last, wanted.limit],
    );
    const found = articlesByKey(this.#sqlite, scope, keys.map(Number));
    return withoutDoubles(found.filter(({ header }) => isInTime(header, filter)));
  }

  #expression(scope: Scope, filter: ArticleFilter, words: string | undefined): string | undefined {
    const tagged = tagExpression(scope, filter, this.#names);
    if (tagged === undefined || words === undefined) return tagged;
    return words === '' ? undefined : `(${words}) AND ${tagged}`;
  }
}

function isInTime({ publishedAt }: ArticleHeader, { after, before }: ArticleFilter): boolean {
  return (after === undefined || publishedAt >= after) && (before === undefined || publishedAt < before);
}

/** Of several versions of one address the newest alone. */
function withoutDoubles(found: readonly FoundArticle[]): FoundArticle[] {
  const best = new Map<string, FoundArticle>();
  for (const one of found) {
    const known = best.get(one.identity);
    if (known === undefined || one.header.addedAt > known.header.addedAt) best.set(one.identity, one);
  }
  return found.filter((one) => best.get(one.identity) === one);
}

function byTitle(found: readonly FoundArticle[], terms: ReadonlySet<string>): FoundArticle[] {
  const score = ({ header }: FoundArticle): number =>
    new Set(searchTerms(header.title).filter((term) => terms.has(term))).size;
  return found
    .map((one) => ({ one, points: score(one) }))
    .sort((a, b) => b.points - a.points)
    .map(({ one }) => one);
}
