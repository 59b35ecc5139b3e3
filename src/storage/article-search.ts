import type { ArticleHeader } from '../domain/article.ts';
import type { ArticleFilter, SearchPage, SearchQuery } from '../domain/ports/article-store.ts';
import type { Clock } from '../domain/ports/clock.ts';
import { isSentence } from '../domain/search/ranking.ts';
import type { ParsedQuery } from '../domain/search/query.ts';
import { splitIntoWords } from '../domain/search/split-runs.ts';
import { sourcesOf } from '../domain/stories/story.ts';
import { snippetOf } from '../domain/search/snippet.ts';
import { articlesByKey } from './article-rows.ts';
import type { FoundArticle } from './article-rows.ts';
import { CandidateFinder, exactlyRanked } from './candidates.ts';
import type { Candidates } from './candidates.ts';
import type { Reach } from './index-lookups.ts';
import { withFeedback } from './feedback.ts';
import { scoredByText, textsOf } from './ranked-articles.ts';
import type { ArticleText } from './ranked-articles.ts';
import { newestVersions } from './newest-versions.ts';
import { repairs } from './query-repair.ts';
import type { Spelling } from './spelling.ts';
import type { SearchReach } from './search-reach.ts';
import type { Scope } from './scope.ts';
import type { Sqlite } from './sqlite.ts';
import { StoryQueries } from './story-queries.ts';
import { oneOfEachStory } from './story-rows.ts';
import type { TermStatistics } from './term-statistics.ts';

type Parts = {
  readonly sqlite: Sqlite;
  readonly clock: Clock;
  readonly reach: SearchReach;
  readonly statistics: TermStatistics;
  readonly spelling: Spelling;
};
type Asked = {
  readonly query: ParsedQuery;
  readonly reach: Reach;
  readonly scope: Scope;
  readonly time: Pick<ArticleFilter, 'after' | 'before'>;
  /** Missing when the reader asked for a time or an order of time. */
  readonly now: Date | undefined;
  readonly filter: SearchQuery;
};

type Found = { readonly asked: Asked; readonly candidates: Candidates };

/** Searches in two stages: candidates from the index, whose cost does not grow with the library; then the best by their texts. */
export class ArticleSearch {
  readonly #sqlite: Sqlite;
  readonly #clock: Clock;
  readonly #reach: SearchReach;
  readonly #spelling: Spelling;
  readonly #statistics: TermStatistics;
  readonly #candidates: CandidateFinder;
  readonly #stories: StoryQueries;

  constructor({ sqlite, clock, reach, statistics, spelling }: Parts) {
    this.#spelling = spelling;
    this.#statistics = statistics;
    this.#sqlite = sqlite;
    this.#clock = clock;
    this.#reach = reach;
    this.#candidates = new CandidateFinder(sqlite, statistics);
    this.#stories = new StoryQueries(sqlite);
  }

  search(filter: SearchQuery): SearchPage {
    const scope = this.#reach.scope(filter.audience);
    const { query, reach, time } = this.#reach.read(scope, filter);
    if (reach === undefined) return nothing;
    const isTimed = filter.sort === 'newest' || time.after !== undefined || time.before !== undefined;
    const now = isTimed ? undefined : this.#clock.now();
    const asked = { query, reach, scope, time, now, filter };
    const found = this.#inWords({ asked, candidates: this.#candidates.find(asked) });
    const meant = found.candidates.strict.size > 0 ? undefined : this.#meant(found);
    const page = this.#page(meant ?? found);
    return meant === undefined ? page : { ...page, didYouMean: meant.words };
  }

  /** What is written without spaces, when no article has it so, is taken apart into words. */
  #inWords(found: Found): Found {
    if (found.candidates.strict.size > 0) return found;
    return this.#again(found, splitIntoWords(found.asked.query));
  }

  #again(found: Found, query: ParsedQuery | undefined): Found {
    if (query === undefined) return found;
    const asked = { ...found.asked, query };
    return { asked, candidates: this.#candidates.find(asked) };
  }

  /** The first repair of the query that finds articles with all its words. */
  #meant(found: Found): (Found & { words: string }) | undefined {
    const { asked, candidates } = found;
    const known = {
      documents: candidates.documents,
      spelling: this.#spelling,
      statistics: this.#statistics,
    };
    for (const { query, words } of repairs(asked.filter.words, asked.query, known)) {
      const repaired = this.#again(found, query);
      if (repaired.candidates.strict.size > 0) return { words, ...repaired };
    }
    return undefined;
  }

  #page({ asked, candidates }: Found): SearchPage {
    const { filter, query, scope } = asked;
    const { limit, offset = 0 } = filter;
    const { keys, read } = this.#ordered(asked, candidates);
    const rows = oneOfEachStory(keys, candidates.facts);
    const shown = rows.slice(offset, offset + limit);
    const unread = textsOf(
      this.#sqlite,
      shown.filter((key) => !read.has(key)),
    );
    const texts = new Map([...read, ...byKey(unread)]);
    const units = query.groups.flat();
    const found = articlesByKey(this.#sqlite, scope, shown);
    const sources = this.#sourcesOf(found, scope);
    const hits = found.map(({ key, header }) => ({
      article: header,
      snippet: snippetOf(texts.get(key)?.text ?? '', units),
      sources: sources(header),
    }));
    return { hits, total: rows.length, isTotalExact: !candidates.isCut };
  }

  /** The first ones are read, and what they turn out not to have drops them; what follows keeps the order of the index. */
  #ordered({ query, now, filter }: Asked, { keys, strict, weights }: Candidates): Ordered {
    const isByTime = filter.sort === 'newest';
    const wanted = isByTime && strict.size > 0 ? keys.filter((key) => strict.has(key)) : keys;
    const ordered = isByTime ? wanted.toSorted((a, b) => b - a) : wanted;
    const first = ordered.slice(0, exactlyRanked);
    const read = newestVersions(textsOf(this.#sqlite, first));
    const scored = scoredByText(read, { query, weights, now, strict });
    const isProse = isSentence(query.groups.length) && !isByTime;
    const ranked = (
      isProse ? withFeedback(scored, query.groups.flat()) : scored.map(({ article }) => article)
    ).map(({ key }) => key);
    const best = isByTime ? ranked.sort((a, b) => b - a) : ranked;
    return { keys: [...best, ...ordered.slice(first.length)], read: byKey(read) };
  }

  #sourcesOf(found: readonly FoundArticle[], scope: Scope): (header: ArticleHeader) => readonly string[] {
    const ids = found.map(({ header }) => header.id);
    const stories = this.#stories.storiesIn(scope, ids);
    return ({ id, source }) => {
      const story = stories.get(id);
      return story === undefined ? [source] : sourcesOf(story);
    };
  }
}

type Ordered = { readonly keys: readonly number[]; readonly read: ReadonlyMap<number, ArticleText> };

function byKey(articles: readonly ArticleText[]): ReadonlyMap<number, ArticleText> {
  return new Map(articles.map((article) => [article.key, article]));
}

const nothing: SearchPage = { hits: [], total: 0, isTotalExact: true };
