import type { Digest } from '../domain/digests/digest.ts';
import type { LocalDate } from '../domain/digests/local-date.ts';
import type { DigestStore } from '../domain/ports/digest-store.ts';
import { newsSince, type ComposedEdition, type Editions } from './editions.ts';

/** The editions of standing digests: what is new to a guild's channel since the last one. */
export class DigestEditions {
  readonly #editions: Editions;
  readonly #digests: DigestStore;
  readonly #sharesLibrary: boolean;

  constructor(editions: Editions, digests: DigestStore, sharesLibrary: boolean) {
    this.#editions = editions;
    this.#digests = digests;
    this.#sharesLibrary = sharesLibrary;
  }

  /** Marks nothing: what it tells counts as told when it is queued. */
  async compose(
    digest: Digest,
    when: {
      readonly now: Date;
      readonly date: LocalDate;
      readonly lane: 'reader' | 'ahead';
      readonly signal?: AbortSignal;
    },
  ): Promise<ComposedEdition> {
    const { id, guildId, topics, stories, locale, schedule } = digest;
    // Never one reader's own links: an edition is for everybody.
    const audience = { library: this.#sharesLibrary, guildId };
    return this.#editions.compose({
      ...when,
      audience,
      topics,
      limit: stories,
      locale,
      zone: schedule.zone,
      reach: newsSince(await this.#digests.lastComposedAt(id), when.now),
      toldAmong: (articleIds) => this.#digests.toldAmong(id, articleIds),
      recentlyTold: (since) => this.#digests.toldSince(id, since),
      countFeeds: (articleIds) => this.#digests.countFeeds(articleIds, audience),
    });
  }
}
