import type { Article } from '../article.ts';

/** What feeds brought lately, for whoever it was: for work that shows nothing to anybody. */
export interface FreshArticles {
  /** Whole articles added at or after `since`, newest publication first. */
  fresh(query: { readonly since: Date; readonly limit: number }): Promise<readonly Article[]>;
}
