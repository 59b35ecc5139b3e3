import { sharedAudience, type Audience } from '../domain/audience.ts';
import { zoneClock } from '../domain/digests/zone-clock.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type { DigestReply } from '../domain/reply.ts';
import type { Editions } from './editions.ts';

const storiesInBrief = 8;

export type BriefAsk = {
  readonly audience: Audience;
  readonly topic?: string;
  /** 1–72. */
  readonly hours: number;
  readonly locale: string;
  readonly signal: AbortSignal;
};

/** The digest on demand: what the last hours brought, told to nobody before; never a reader's own links and files. */
export class Briefs {
  readonly #editions: Editions;
  readonly #clock: Clock;
  readonly #zone: string;

  /** `zone` names the place whose wall clock stands in the answer. */
  constructor(editions: Editions, clock: Clock, zone: string) {
    this.#editions = editions;
    this.#clock = clock;
    this.#zone = zone;
  }

  /** `undefined` when these hours brought nothing. */
  async brief({ audience, topic, hours, locale, signal }: BriefAsk): Promise<DigestReply | undefined> {
    const now = this.#clock.now();
    const { reply, hasNews } = await this.#editions.compose({
      audience: sharedAudience(audience),
      topics: topic === undefined ? [] : [topic],
      limit: storiesInBrief,
      locale,
      zone: this.#zone,
      now,
      reach: { publishedAfter: new Date(now.getTime() - hours * 3_600_000) },
      toldAmong: () => Promise.resolve(new Set<string>()),
      recentlyTold: () => Promise.resolve([]),
      date: zoneClock(this.#zone).dateAt(now.getTime()),
      countFeeds: () => Promise.resolve(0),
      lane: 'reader',
      signal,
    });
    return hasNews ? reply : undefined;
  }
}
