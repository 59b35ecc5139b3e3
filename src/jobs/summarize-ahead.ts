import type { Clock } from '../domain/ports/clock.ts';
import type { FreshArticles } from '../domain/ports/fresh-articles.ts';
import type { Log } from '../domain/ports/log.ts';
import type { Summaries } from '../services/summaries.ts';

export type SummarizeAheadParts = {
  readonly articles: FreshArticles;
  readonly summaries: Summaries;
  readonly clock: Clock;
  readonly log: Log;
  /** Summaries made ahead in any 60 minutes; 0 makes none. */
  readonly perHour: number;
};

const everyMs = 20_000;
const hourMs = 60 * 60_000;
/** Older articles are summarised when somebody asks. */
const freshMs = 6 * hourMs;
const remembered = 2_000;

/** Summarises what feeds brought lately while nobody waits, so that readers and digests find it done. */
export class SummarizeAhead {
  readonly #parts: SummarizeAheadParts;
  readonly #seen = new Set<string>();
  readonly #stop = new AbortController();
  #madeAt: readonly number[] = [];
  #cancelRest: () => void = () => undefined;
  #round: Promise<void> = Promise.resolve();

  constructor(parts: SummarizeAheadParts) {
    this.#parts = parts;
  }

  start(): void {
    if (this.#parts.perHour > 0) this.#rest();
  }

  /** One look at what is new: gives how many summaries it made. */
  async run(): Promise<number> {
    const { articles, summaries, clock, perHour } = this.#parts;
    const since = new Date(clock.now().getTime() - freshMs);
    let made = 0;
    for (const article of await articles.fresh({ since, limit: 200 })) {
      if (this.#stop.signal.aborted || !summaries.isIdle || this.#budgetLeft(perHour) === 0) break;
      if (!this.#isNew(article.textHash)) continue;
      if ((await summaries.cached(article, 'standard')) !== undefined) continue;
      this.#madeAt = [...this.#madeAt, clock.now().getTime()];
      await summaries.summarize(article, { length: 'standard', lane: 'ahead', signal: this.#stop.signal });
      made += 1;
    }
    return made;
  }

  async close(): Promise<void> {
    this.#stop.abort(new Error('the program is stopping'));
    this.#cancelRest();
    await this.#round;
  }

  #rest(): void {
    if (this.#stop.signal.aborted) return;
    this.#cancelRest = this.#parts.clock.after(everyMs, () => {
      this.#round = this.#runAndReport();
    });
  }

  async #runAndReport(): Promise<void> {
    try {
      const made = await this.run();
      if (made > 0) this.#parts.log.debug({ made }, 'Summaries made ahead');
    } catch (error) {
      if (!this.#stop.signal.aborted) this.#parts.log.error({ error }, 'Summaries could not be made ahead');
    }
    this.#rest();
  }

  #budgetLeft(perHour: number): number {
    const since = this.#parts.clock.now().getTime() - hourMs;
    this.#madeAt = this.#madeAt.filter((at) => at > since);
    return Math.max(0, perHour - this.#madeAt.length);
  }

  #isNew(textHash: string): boolean {
    if (this.#seen.has(textHash)) return false;
    this.#seen.add(textHash);
    const oldest = this.#seen.values().next().value;
    if (this.#seen.size > remembered && oldest !== undefined) this.#seen.delete(oldest);
    return true;
  }
}
