import type { Article, ArticleHeader } from '../domain/article.ts';
import type { Audience } from '../domain/audience.ts';
import type { Clock } from '../domain/ports/clock.ts';
import { rarity } from '../domain/search/ranking.ts';
import { tellingUnits } from '../domain/search/telling-terms.ts';
import { articlesByKey } from './article-rows.ts';
import { CandidateFinder, exactlyRanked } from './candidates.ts';
import { rankByText, textsOf } from './ranked-articles.ts';
import type { SearchReach } from './search-reach.ts';
import { oneOfEachStory } from './story-rows.ts';
import type { Sqlite } from './sqlite.ts';
import type { TermStatistics } from './term-statistics.ts';

const mostTerms = 10;
/** Of ten; with three, a long article had something to do with everything. */
const leastShared = 4;

/** "More on this": articles that share rare words and names. */
export class RelatedArticles {
  readonly #sqlite: Sqlite;
  readonly #clock: Clock;
  readonly #reach: SearchReach;
  readonly #statistics: TermStatistics;

  constructor(parts: {
    readonly sqlite: Sqlite;
    readonly clock: Clock;
    readonly reach: SearchReach;
    readonly statistics: TermStatistics;
  }) {
    this.#sqlite = parts.sqlite;
    this.#clock = parts.clock;
    this.#reach = parts.reach;
    this.#statistics = parts.statistics;
  }

  find(article: Article, audience: Audience, limit: number): ArticleHeader[] {
    const scope = this.#reach.scope(audience);
    const reach = this.#reach.of(scope, {});
    const groups = this.#rareWords(article);
    if (reach === undefined || groups.length === 0) return [];
    const query = { groups, excluded: [], sources: [], topics: [] };
    const now = this.#clock.now();
    const finder = new CandidateFinder(this.#sqlite, this.#statistics);
    const { keys, facts, weights, strict } = finder.find({ query, reach, time: {}, now });
    const read = textsOf(this.#sqlite, keys.slice(0, exactlyRanked));
    const leastGroups = Math.min(leastShared, groups.length);
    const ranked = rankByText(read, { query, weights, now, strict, leastGroups }).map(({ key }) => key);
    const others = articlesByKey(this.#sqlite, scope, ranked).filter(
      ({ header: { id, url } }) => id !== article.id && (url ?? id) !== article.url,
    );
    const shown = new Set(
      oneOfEachStory(
        others.map(({ key }) => key),
        facts,
      ),
    );
    return others
      .filter(({ key }) => shown.has(key))
      .slice(0, limit)
      .map(({ header }) => header);
  }

  #rareWords({ title, text }: Article): ReturnType<typeof tellingUnits>[] {
    const total = this.#statistics.total();
    return tellingUnits(title, text)
      .map((unit, place) => {
        const documents = this.#statistics.documents(unit, total);
        return { unit, documents, points: rarity(documents, total) / Math.sqrt(place + 4) };
      })
      .filter(({ documents }) => documents > 1 && documents <= Math.max(50, total / 10))
      .sort((a, b) => b.points - a.points)
      .slice(0, mostTerms)
      .map(({ unit }) => [unit]);
  }
}
