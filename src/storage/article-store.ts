import type { Article, ArticleHeader, NewArticle } from '../domain/article.ts';
import type { Audience, Shelf } from '../domain/audience.ts';
import { urlIdentity } from '../domain/canonical-url.ts';
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
import { headerColumns, headerTables, visibleArticles, withText } from './article-rows.ts';
import type { FoundArticle } from './article-rows.ts';
import { ArticleSearch } from './article-search.ts';
import { identityOfUrl } from './identity.ts';
import { LatestArticles } from './latest-articles.ts';
import { LibraryCounts } from './library-counts.ts';
import { SaveArticles } from './save-articles.ts';
import { RelatedArticles } from './related-articles.ts';
import { SearchReach } from './search-reach.ts';
import { ShelfTotals } from './shelf-totals.ts';
import { Spelling } from './spelling.ts';
import { Suggestions } from './suggestions.ts';
import { TermStatistics } from './term-statistics.ts';
import { scopeOf, shelfList } from './scope.ts';
import type { Sqlite } from './sqlite.ts';

/** The articles in one SQLite file (database.ts). */
export class SqliteArticleStore implements ArticleStore {
  readonly #sqlite: Sqlite;
  readonly #saving: SaveArticles;
  readonly #searching: ArticleSearch;
  readonly #latest: LatestArticles;
  readonly #suggestions: Suggestions;
  readonly #related: RelatedArticles;
  readonly #counts: LibraryCounts;

  constructor(sqlite: Sqlite, clock: Clock) {
    this.#sqlite = sqlite;
    this.#saving = new SaveArticles(sqlite, clock);
    const totals = new ShelfTotals(sqlite);
    const [reach, statistics] = [new SearchReach(sqlite, totals), new TermStatistics(sqlite, totals)];
    const spelling = new Spelling(sqlite);
    this.#searching = new ArticleSearch({ sqlite, clock, reach, statistics, spelling });
    this.#latest = new LatestArticles(sqlite, reach);
    this.#suggestions = new Suggestions(sqlite, reach, spelling);
    this.#related = new RelatedArticles({ sqlite, clock, reach, statistics });
    this.#counts = new LibraryCounts(sqlite);
  }

  async save(articles: readonly NewArticle[], shelf: Shelf): Promise<readonly SaveOutcome[]> {
    return this.#saving.save(articles, shelf);
  }

  async find(id: string, audience: Audience): Promise<Article | undefined> {
    // A version that another one has replaced is found by the address that both share.
    const found = this.#visible('a.id = ?2', id, audience) ?? this.#visible('a.identity = ?2', id, audience);
    return found === undefined ? undefined : withText(this.#sqlite, found);
  }

  async findByUrl(url: string, audience: Audience): Promise<Article | undefined> {
    const address = urlIdentity(url);
    if (address === undefined) return undefined;
    const identity = identityOfUrl(address);
    const found =
      this.#visible('a.identity = ?2', identity, audience) ??
      this.#visible('a.key IN (SELECT key FROM article_aliases WHERE identity = ?2)', identity, audience);
    return found === undefined ? undefined : withText(this.#sqlite, found);
  }

  async latest(query: ArticleFilter & PageOf): Promise<readonly ArticleHeader[]> {
    return this.#latest.find(query);
  }

  async search(query: SearchQuery): Promise<SearchPage> {
    return this.#searching.search(query);
  }

  async suggest(query: {
    readonly audience: Audience;
    readonly words: string;
    readonly limit: number;
  }): Promise<readonly ArticleHeader[]> {
    const { audience, words, limit } = query;
    if (words.trim() === '') return this.#latest.find({ audience, limit, isOnePerStory: true });
    const suggested = this.#suggestions.suggest(query);
    if (suggested.length > 0) return suggested;
    const { hits } = this.#searching.search({ audience, words, sort: 'best', limit });
    return hits.map(({ article }) => article);
  }

  async related(query: {
    readonly id: string;
    readonly audience: Audience;
    readonly limit: number;
  }): Promise<readonly ArticleHeader[]> {
    const article = await this.find(query.id, query.audience);
    return article === undefined ? [] : this.#related.find(article, query.audience, query.limit);
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

  /** The newest version that this audience may see. */
  #visible(condition: string, value: string, audience: Audience): FoundArticle | undefined {
    const scope = scopeOf(this.#sqlite, audience);
    const sql = `SELECT ${headerColumns} FROM ${headerTables} WHERE ${condition} ORDER BY a.added_at DESC, a.key DESC`;
    return visibleArticles(this.#sqlite.all(sql, [shelfList(scope), value]), scope)[0];
  }
}
