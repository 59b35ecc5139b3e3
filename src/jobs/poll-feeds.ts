import { HostGate } from '../domain/polling/host-gate.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type { FeedStore, FeedToPoll, WantedPage } from '../domain/ports/feed-store.ts';
import type { Log } from '../domain/ports/log.ts';
import type { FeedPolling } from '../services/feed-polling.ts';

/** Answers of several hosts may be waited for at a time. */
const mostAtOnce = 8;
/** A feed that somebody adds meanwhile is read after this at the latest. */
const longestRestMs = 5_000;
const restAfterFailureMs = 60_000;
const shortestRestMs = 1_000;
const soonMs = 100;
const hourMs = 3_600_000;
const monthMs = 30 * 86_400_000;

export type PollFeedsParts = {
  readonly feeds: FeedStore;
  readonly polling: FeedPolling;
  readonly clock: Clock;
  readonly log: Log;
};

/** Reads every feed when its time has come, host by host, for as long as the bot runs. */
export class PollFeeds {
  readonly #parts: PollFeedsParts;
  readonly #gate: HostGate;
  readonly #busyHosts = new Set<string>();
  readonly #stop = new AbortController();
  #nextForgetting = 0;
  #cancelRest: () => void = () => undefined;
  readonly #working = new Set<Promise<void>>();

  constructor(parts: PollFeedsParts) {
    this.#parts = parts;
    this.#gate = new HostGate(parts.clock);
  }

  start(): void {
    void this.#round();
  }

  /** Waits until what was begun is stored or given up. */
  async close(): Promise<void> {
    this.#stop.abort(new Error('the program is stopping'));
    this.#cancelRest();
    await Promise.allSettled(this.#working);
  }

  async #round(): Promise<void> {
    if (this.#stop.signal.aborted) return;
    try {
      await this.#begin();
      this.#restFor(await this.#untilNextDue());
    } catch (error) {
      this.#parts.log.error({ error }, 'Feeds could not be polled');
      this.#restFor(restAfterFailureMs);
    }
  }

  #restFor(ms: number): void {
    this.#cancelRest();
    if (this.#stop.signal.aborted) return;
    this.#cancelRest = this.#parts.clock.after(ms, () => void this.#round());
  }

  async #untilNextDue(): Promise<number> {
    const next = await this.#parts.feeds.nextDueAt();
    const waitMs = next === undefined ? longestRestMs : next.getTime() - this.#parts.clock.now().getTime();
    return Math.min(longestRestMs, Math.max(shortestRestMs, waitMs));
  }

  /** Starts what is due on hosts that nothing is asked of just now. */
  async #begin(): Promise<void> {
    const { feeds, clock } = this.#parts;
    const now = clock.now();
    await this.#forgetGuilds(now);
    for (const feed of await feeds.due(now, 200)) this.#take(hostOf(feed.url), () => this.#poll(feed));
    for (const page of await feeds.wantedPages(now, 50))
      this.#take(hostOf(page.url), () => this.#readPage(page));
  }

  async #forgetGuilds(now: Date): Promise<void> {
    if (now.getTime() < this.#nextForgetting) return;
    this.#nextForgetting = now.getTime() + hourMs;
    await this.#parts.feeds.forgetGuilds(new Date(now.getTime() - monthMs));
  }

  #take(host: string, work: () => Promise<void>): void {
    if (this.#busyHosts.has(host) || this.#busyHosts.size >= mostAtOnce) return;
    this.#busyHosts.add(host);
    const working = this.#gate.run(host, work).finally(() => {
      this.#busyHosts.delete(host);
      this.#working.delete(working);
      // Another one may be waiting for this place; several that end together are followed by one round.
      this.#restFor(soonMs);
    });
    this.#working.add(working);
  }

  async #poll(feed: FeedToPoll): Promise<void> {
    const { polling, log } = this.#parts;
    try {
      const changes = await polling.poll(feed, this.#stop.signal);
      log.debug({ url: feed.url, changes: changes.length }, 'Feed read');
    } catch (error) {
      if (!this.#stop.signal.aborted) log.error({ error, url: feed.url }, 'Feed could not be stored');
    }
  }

  async #readPage(page: WantedPage): Promise<void> {
    try {
      await this.#parts.polling.readPage(page, this.#stop.signal);
    } catch (error) {
      if (!this.#stop.signal.aborted)
        this.#parts.log.error({ error, url: page.url }, 'Page could not be stored');
    }
  }
}

function hostOf(url: string): string {
  return new URL(url).host;
}
