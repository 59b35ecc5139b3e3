import type { ArticleHeader } from '../domain/article.ts';
import type { Audience } from '../domain/audience.ts';
import { cleanQuery } from '../domain/search/clean-query.ts';
import { foldForSearch } from '../domain/search/fold.ts';
import { wholeTerms } from '../domain/search/terms.ts';
import { articlesByKey } from './article-rows.ts';
import type { FoundArticle } from './article-rows.ts';
import { candidateFacts } from './candidate-facts.ts';
import { newestKeys } from './index-lookups.ts';
import type { Reach } from './index-lookups.ts';
import { allOf, anyOf, quoted } from './query-expressions.ts';
import { oneOfEachStory } from './story-rows.ts';
import type { SearchReach } from './search-reach.ts';
import type { Spelling } from './spelling.ts';
import type { Sqlite } from './sqlite.ts';

/** Newest matches that are ranked. */
const window = 120;
const maxTerms = 12;
const triedCorrections = 3;

type Asked = { readonly reach: Reach; readonly terms: readonly string[] };

/** Articles whose headline fits what is being typed. */
export class Suggestions {
  readonly #sqlite: Sqlite;
  readonly #reach: SearchReach;
  readonly #spelling: Spelling;

  constructor(sqlite: Sqlite, reach: SearchReach, spelling: Spelling) {
    this.#sqlite = sqlite;
    this.#reach = reach;
    this.#spelling = spelling;
  }

  /** Empty when no headline fits, even with the typing errors forgiven. */
  suggest({ audience, words, limit }: { audience: Audience; words: string; limit: number }): ArticleHeader[] {
    const scope = this.#reach.scope(audience);
    const reach = this.#reach.of(scope, {});
    const terms = wholeTerms(cleanQuery(words)).slice(0, maxTerms);
    if (reach === undefined || terms.length === 0) return [];
    const asked = { reach, terms };
    const found = this.#withTerms(asked);
    const keys = found.length > 0 ? found : this.#corrected(asked);
    const best = ranked(articlesByKey(this.#sqlite, scope, keys), foldForSearch(cleanQuery(words)).trim());
    const shown = new Set(
      oneOfEachStory(
        best.map(({ key }) => key),
        candidateFacts(this.#sqlite, keys, {}),
      ),
    );
    const rows = best.filter(({ key }) => shown.has(key)).slice(0, limit);
    return rows.map(({ header }) => header);
  }

  /** All words, the last one as the beginning of a word. */
  #withTerms({ reach, terms }: Asked): number[] {
    const words = allOf(terms.map((term, place) => quoted(term) + (place === terms.length - 1 ? '*' : '')));
    return this.#newest(reach, words);
  }

  #newest(reach: Reach, words: string | undefined): number[] {
    return newestKeys(this.#sqlite, reach, { words, limit: window, index: 'title_index' });
  }

  #corrected(asked: Asked): number[] {
    const { terms, reach } = asked;
    const last = terms.length - 1;
    const proposals = terms.map((term, place) => this.#spelling.like(term, { isPrefix: place === last }));
    for (let place = 0; place < terms.length; place += 1) {
      for (const proposal of (proposals[place] ?? []).slice(0, triedCorrections)) {
        const found = this.#withTerms({ ...asked, terms: terms.with(place, proposal) });
        if (found.length > 0) return found;
      }
    }
    const some = anyOf(
      terms.flatMap((term, place) =>
        [term, ...(proposals[place] ?? []).slice(0, 1)].map((word) => quoted(word)),
      ),
    );
    return this.#newest(reach, some);
  }
}

/** Headlines that begin with what was typed first, then those that contain it as it stands; among equals the newest. */
function ranked(found: readonly FoundArticle[], typed: string): FoundArticle[] {
  const typedWords = wholeTerms(typed);
  return found
    .map((article) => {
      const title = foldForSearch(article.header.title);
      const common = typedWords.filter((word) => title.includes(word)).length;
      const points = common + (title.startsWith(typed) ? 2 : title.includes(typed) ? 1 : 0);
      return { article, points };
    })
    .sort((a, b) => b.points - a.points)
    .map(({ article }) => article);
}
