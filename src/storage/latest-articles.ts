import type { ArticleHeader } from '../domain/article.ts';
import type { ArticleFilter, PageOf } from '../domain/ports/article-store.ts';
import { articlesByKey } from './article-rows.ts';
import { candidateFacts } from './candidate-facts.ts';
import { newestKeys } from './index-lookups.ts';
import { newestVersions } from './newest-versions.ts';
import type { SearchReach } from './search-reach.ts';
import { oneOfEachStory } from './story-rows.ts';
import type { Sqlite } from './sqlite.ts';

/** Read in excess, because a few may be older versions or outside the wanted time. */
const spare = 20;
/** As many of the newest articles are looked at for each story. */
const copiesOfStory = 4;

/** Articles by their time of publication, newest first. */
export class LatestArticles {
  readonly #sqlite: Sqlite;
  readonly #reach: SearchReach;

  constructor(sqlite: Sqlite, reach: SearchReach) {
    this.#sqlite = sqlite;
    this.#reach = reach;
  }

  /** `isOnePerStory`: of each story the newest article alone. */
  find(filter: ArticleFilter & PageOf & { readonly isOnePerStory?: boolean }): ArticleHeader[] {
    const scope = this.#reach.scope(filter.audience);
    const reach = this.#reach.of(scope, filter);
    if (reach === undefined) return [];
    const { limit, offset = 0, isOnePerStory = false } = filter;
    const many = (offset + limit) * (isOnePerStory ? copiesOfStory : 1) + spare;
    const keys = newestKeys(this.#sqlite, reach, { limit: many, index: 'title_index' });
    const facts = candidateFacts(this.#sqlite, keys, filter);
    const inTime = (isOnePerStory ? oneOfEachStory(keys, facts) : keys).filter((key) => facts.has(key));
    const found = articlesByKey(this.#sqlite, scope, inTime).map((article) => ({
      ...article,
      addedAt: article.header.addedAt.getTime(),
    }));
    return newestVersions(found)
      .slice(offset, offset + limit)
      .map(({ header }) => header);
  }
}
