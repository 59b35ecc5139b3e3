import type { ArticleHeader } from '../domain/article.ts';
import type { Audience } from '../domain/audience.ts';
import type { SearchPage, SearchQuery } from '../domain/ports/article-store.ts';
import type { Clock } from '../domain/ports/clock.ts';
import { ArticleSearch } from './article-search.ts';
import { FindArticles } from './find-articles.ts';
import { LatestArticles } from './latest-articles.ts';
import { RelatedArticles } from './related-articles.ts';
import type { Searches } from './searches.ts';
import { SearchReach } from './search-reach.ts';
import { ShelfTotals } from './shelf-totals.ts';
import { Spelling } from './spelling.ts';
import type { Sqlite } from './sqlite.ts';
import { Suggestions } from './suggestions.ts';
import { TermStatistics } from './term-statistics.ts';

type Asked = { readonly audience: Audience; readonly limit: number };

/** Searches on a connection, in the thread that holds it. Only reads. */
export class LibrarySearches implements Searches {
  readonly #finding: FindArticles;
  readonly #searching: ArticleSearch;
  readonly #latest: LatestArticles;
  readonly #suggestions: Suggestions;
  readonly #related: RelatedArticles;

  constructor(sqlite: Sqlite, clock: Clock) {
    const totals = new ShelfTotals(sqlite);
    const [reach, statistics] = [new SearchReach(sqlite, totals), new TermStatistics(sqlite, totals)];
    const spelling = new Spelling(sqlite);
    this.#finding = new FindArticles(sqlite);
    this.#searching = new ArticleSearch({ sqlite, clock, reach, statistics, spelling });
    this.#latest = new LatestArticles(sqlite, reach);
    this.#suggestions = new Suggestions(sqlite, reach, spelling);
    this.#related = new RelatedArticles({ sqlite, clock, reach, statistics });
  }

  async search(query: SearchQuery): Promise<SearchPage> {
    return this.#searching.search(query);
  }

  async suggest(query: Asked & { readonly words: string }): Promise<readonly ArticleHeader[]> {
    const { audience, words, limit } = query;
    if (words.trim() === '') return this.#latest.find({ audience, limit, isOnePerStory: true });
    const suggested = this.#suggestions.suggest(query);
    if (suggested.length > 0) return suggested;
    const { hits } = this.#searching.search({ audience, words, sort: 'best', limit });
    return hits.map(({ article }) => article);
  }

  async related({ id, audience, limit }: Asked & { readonly id: string }): Promise<readonly ArticleHeader[]> {
    const article = this.#finding.byId(id, audience);
    return article === undefined ? [] : this.#related.find(article, audience, limit);
  }
}
