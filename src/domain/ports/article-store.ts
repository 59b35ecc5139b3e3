import type { Article, ArticleHeader, NewArticle } from '../article.ts';
import type { Audience, Shelf } from '../audience.ts';

/** `shelved`: known before, but new to this shelf. `unchanged`: importing again changes nothing. */
export type SaveOutcome = {
  readonly kind: 'added' | 'revised' | 'shelved' | 'unchanged';
  readonly id: string;
};

export type ArticleFilter = {
  readonly audience: Audience;
  /** Exact name, whatever the case. */
  readonly source?: string;
  readonly topic?: string;
  /** Published at or after. */
  readonly after?: Date;
  /** Published before. */
  readonly before?: Date;
};

export type PageOf = { readonly limit: number; readonly offset?: number };

export type SearchQuery = ArticleFilter &
  PageOf & {
    /** As typed: words, "phrases", -without, OR, source:, topic:, before:, after:. Never an error. */
    readonly words: string;
    readonly sort: 'best' | 'newest';
  };

/** Text in which the words that were searched for stand out. */
export type Snippet = readonly { readonly text: string; readonly isMatch: boolean }[];

/** A story: its article that answers best, and the outlets that tell it, as far as the audience may see them. */
export type SearchHit = {
  readonly article: ArticleHeader;
  readonly snippet: Snippet;
  readonly sources: readonly string[];
};

export type SearchPage = {
  readonly hits: readonly SearchHit[];
  /** Hits in all, as far as they were counted; `isTotalExact` is false where counting stopped early. */
  readonly total: number;
  readonly isTotalExact: boolean;
  /** What was searched instead, when nothing was found for the words as typed. */
  readonly didYouMean?: string;
};

export type LibraryExtent = {
  readonly articles: number;
  readonly oldest?: Date;
  readonly newest?: Date;
};

/** A name with how many articles of this audience carry it. */
export type NameCount = { readonly name: string; readonly articles: number };

export interface ArticleStore {
  /** Saves all in one transaction: after it returns, a killed process loses none of them. At most 50 at a time beside a running bot. */
  save(articles: readonly NewArticle[], shelf: Shelf): Promise<readonly SaveOutcome[]>;
  find(id: string, audience: Audience): Promise<Article | undefined>;
  /** By canonical URL or a variant of it (tracking parameters, AMP, mobile). */
  findByUrl(url: string, audience: Audience): Promise<Article | undefined>;
  /** Newest first. */
  latest(query: ArticleFilter & PageOf): Promise<readonly ArticleHeader[]>;
  search(query: SearchQuery): Promise<SearchPage>;
  /** For autocomplete: best title matches of words half typed (empty: the newest), typing errors forgiven. */
  suggest(query: {
    readonly audience: Audience;
    readonly words: string;
    readonly limit: number;
  }): Promise<readonly ArticleHeader[]>;
  /** Articles that share rare words and names with this one, best first. */
  related(query: {
    readonly id: string;
    readonly audience: Audience;
    readonly limit: number;
  }): Promise<readonly ArticleHeader[]>;
  sources(audience: Audience): Promise<readonly NameCount[]>;
  topics(audience: Audience): Promise<readonly NameCount[]>;
  extent(audience: Audience): Promise<LibraryExtent>;
}
