import type { Article, ArticleHeader, NewArticle } from '../domain/article.ts';
import type { Audience, Shelf } from '../domain/audience.ts';
import type {
  ArticleFilter,
  ArticleStore,
  LibraryExtent,
  NameCount,
  PageOf,
  SaveOutcome,
  SearchPage,
  SearchQuery,
} from '../domain/ports/article-store.ts';
import type { Clock } from '../domain/ports/clock.ts';
import { FindArticles } from './find-articles.ts';
import { LatestArticles } from './latest-articles.ts';
import { LibraryCounts } from './library-counts.ts';
import { LibrarySearches } from './library-searches.ts';
import { SaveArticles } from './save-articles.ts';
import type { Searches } from './searches.ts';
import { SearchReach } from './search-reach.ts';
import { ShelfTotals } from './shelf-totals.ts';
import type { Sqlite } from './sqlite.ts';

/** The articles in one SQLite file (database.ts). */
export class SqliteArticleStore implements ArticleStore {
  readonly #saving: SaveArticles;
  readonly #finding: FindArticles;
  readonly #latest: LatestArticles;
  readonly #counts: LibraryCounts;
  readonly #searches: Searches;

  /** `searches`: who answers what may take long; without, this connection does. */
  constructor(sqlite: Sqlite, clock: Clock, searches: Searches = new LibrarySearches(sqlite, clock)) {
    this.#saving = new SaveArticles(sqlite, clock);
    this.#finding = new FindArticles(sqlite);
    this.#latest = new LatestArticles(sqlite, new SearchReach(sqlite, new ShelfTotals(sqlite)));
    this.#counts = new LibraryCounts(sqlite);
    this.#searches = searches;
  }

  async save(articles: readonly NewArticle[], shelf: Shelf): Promise<readonly SaveOutcome[]> {
    return this.#saving.save(articles, shelf);
  }

  async find(id: string, audience: Audience): Promise<Article | undefined> {
    return this.#finding.byId(id, audience);
  }

  async findByUrl(url: string, audience: Audience): Promise<Article | undefined> {
    return this.#finding.byUrl(url, audience);
  }

  async latest(query: ArticleFilter & PageOf): Promise<readonly ArticleHeader[]> {
    return this.#latest.find(query);
  }

  search(query: SearchQuery): Promise<SearchPage> {
    return this.#searches.search(query);
  }

  suggest(query: {
    readonly audience: Audience;
    readonly words: string;
    readonly limit: number;
  }): Promise<readonly ArticleHeader[]> {
    return this.#searches.suggest(query);
  }

  related(query: {
    readonly id: string;
    readonly audience: Audience;
    readonly limit: number;
  }): Promise<readonly ArticleHeader[]> {
    return this.#searches.related(query);
  }

  async sources(audience: Audience): Promise<readonly NameCount[]> {
    return this.#counts.names('source', audience);
  }

  async topics(audience: Audience): Promise<readonly NameCount[]> {
    return this.#counts.names('topic', audience);
  }

  async extent(audience: Audience): Promise<LibraryExtent> {
    return this.#counts.extent(audience);
  }
}
