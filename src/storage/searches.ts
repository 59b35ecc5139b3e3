import type { ArticleStore } from '../domain/ports/article-store.ts';

/** The questions that read much of a library, answered on the spot (library-searches.ts) or beside (search-thread). */
export type Searches = Pick<ArticleStore, 'search' | 'suggest' | 'related'>;
