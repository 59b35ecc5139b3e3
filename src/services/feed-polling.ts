import { afterPoll, hasMoved } from '../domain/polling/after-poll.ts';
import type { PollState } from '../domain/polling/poll-state.ts';
import type { Chance } from '../domain/ports/chance.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type { FeedReader } from '../domain/ports/feed-reader.ts';
import type { FeedStore, FeedToPoll, Settlement, WantedPage } from '../domain/ports/feed-store.ts';
import type { ArticleStore, SaveOutcome } from '../domain/ports/article-store.ts';
import type { PageReader } from '../domain/ports/page-reader.ts';
import { UserError } from '../domain/errors.ts';
import { feedWording } from '../domain/wording/feed-wording.ts';

const pageTries = 3;
const pageRetryMs = 30 * 60_000;

export type FeedPollingParts = {
  readonly feeds: FeedStore;
  readonly articles: ArticleStore;
  readonly reader: FeedReader;
  readonly pages: PageReader;
  readonly clock: Clock;
  readonly chance: Chance;
};

/** Polls one feed, or reads one page that a feed brought only a part of. */
export class FeedPolling {
  readonly #parts: FeedPollingParts;

  constructor(parts: FeedPollingParts) {
    this.#parts = parts;
  }

  /** Articles that are new or changed; the first poll of a feed fills the library and gives none. */
  async poll(feed: FeedToPoll, signal?: AbortSignal): Promise<readonly SaveOutcome[]> {
    const { feeds, reader, clock, chance } = this.#parts;
    const reading = await reader.read(feed.url, feed.state.validators, signal);
    const articles = reading.kind === 'changed' ? reading.feed.articles : [];
    const named =
      reading.kind === 'changed' ? { title: reading.feed.title, siteUrl: reading.feed.siteUrl } : {};
    let state = feed.state;
    const settle = (saved: readonly SaveOutcome[]): Settlement => {
      const added = saved.filter(({ kind }) => kind === 'added').length;
      state = afterPoll(feed.state, reading, { now: clock.now(), chance, added });
      return { state, notice: noticeFor(feed, state) };
    };
    const outcomes = await feeds.commitPoll({ feedId: feed.id, articles, settle, ...named });
    if (hasMoved(state) && state.movedTo !== undefined) await feeds.move(feed.id, state.movedTo);
    return feed.state.lastSuccessAt === undefined ? [] : outcomes.filter(({ kind }) => kind !== 'unchanged');
  }

  /** Puts the page's full text where the feed's part was; a page that shows none leaves it. */
  async readPage(page: WantedPage, signal?: AbortSignal): Promise<void> {
    const { feeds, articles, pages, clock } = this.#parts;
    try {
      const article = await pages.read(page.url, signal);
      if (article.completeness === 'full')
        await articles.save([{ ...article, url: page.url }], { kind: 'feed', feedId: page.feedId });
      await feeds.settlePage(page);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const isLast = page.tries + 1 >= pageTries;
      const retryAt = new Date(clock.now().getTime() + pageRetryMs * 2 ** page.tries);
      await feeds.settlePage(page, isLast ? undefined : retryAt);
    }
  }
}

function noticeFor({ url, state: before }: FeedToPoll, after: PollState): string | undefined {
  if (before.status !== after.status && after.status === 'ended') return feedWording.hasEnded(url);
  if (before.status !== after.status && after.status === 'suspended') return feedWording.isMissing(url);
  if (hasMoved(after) && after.movedTo !== undefined) return feedWording.hasMoved(url, after.movedTo);
  return undefined;
}
