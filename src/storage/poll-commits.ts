import type { NewArticle } from '../domain/article.ts';
import type { SaveOutcome } from '../domain/ports/article-store.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type { PollCommit, Settlement } from '../domain/ports/feed-store.ts';
import type { FeedPages } from './feed-pages.ts';
import type { Notices } from './notices.ts';
import { writePollState } from './poll-states.ts';
import { SaveArticles } from './save-articles.ts';
import type { Sqlite } from './sqlite.ts';
import { WriteTurns } from './write-turns.ts';

/** Articles that one transaction may save without being felt: some 3 ms. */
const batchSize = 4;

type Parts = {
  readonly sqlite: Sqlite;
  readonly clock: Clock;
  readonly pages: FeedPages;
  readonly notices: Notices;
};

/** Stores what polls brought, a few articles at a time. */
export class PollCommits {
  readonly #parts: Parts;
  readonly #saving: SaveArticles;
  readonly #turns = new WriteTurns();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#saving = new SaveArticles(parts.sqlite, parts.clock);
  }

  /** The validators are committed together with the last articles, never before them. */
  async commit(commit: PollCommit): Promise<readonly SaveOutcome[]> {
    const { feedId, articles } = commit;
    const outcomes: SaveOutcome[] = [];
    const early = articles.slice(0, -batchSize);
    for (let at = 0; at < early.length; at += batchSize)
      outcomes.push(...(await this.#inTurn(() => this.#save(feedId, early.slice(at, at + batchSize)))));
    return this.#inTurn(() => {
      outcomes.push(...this.#save(feedId, articles.slice(-batchSize)));
      this.#remember(commit, commit.settle(outcomes));
      return outcomes;
    });
  }

  #inTurn<T>(work: () => T): Promise<T> {
    return this.#turns.run(() => this.#parts.sqlite.transaction(work));
  }

  #save(feedId: string, articles: readonly NewArticle[]): readonly SaveOutcome[] {
    if (articles.length === 0) return [];
    const outcomes = this.#saving.save(articles, { kind: 'feed', feedId });
    for (const [index, article] of articles.entries())
      if (outcomes[index]?.kind === 'added' && article.completeness !== 'full' && article.url !== undefined)
        this.#parts.pages.want(feedId, article.url, this.#parts.clock.now());
    return outcomes;
  }

  #remember({ feedId, title, siteUrl }: PollCommit, { state, notice }: Settlement): void {
    const { sqlite, notices, clock } = this.#parts;
    writePollState(sqlite, feedId, state);
    if (title !== undefined && title !== '')
      sqlite.run('UPDATE feeds SET title = ?, site_url = coalesce(?, site_url) WHERE id = ?', [
        title,
        siteUrl,
        feedId,
      ]);
    if (notice !== undefined) notices.tellSubscribers(feedId, notice, clock.now());
  }
}
