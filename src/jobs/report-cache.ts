import type { Clock } from '../domain/ports/clock.ts';
import type { Log } from '../domain/ports/log.ts';
import type { SummaryCache } from '../domain/ports/summary-cache.ts';

const everyMs = 60 * 60_000;

/** Tells the operator, each hour and at the end, how often the summary was there already, and of damaged entries. */
export class ReportCache {
  readonly #cache: SummaryCache;
  readonly #clock: Clock;
  readonly #log: Log;
  #told = { hits: 0, misses: 0, corrupt: 0 };
  #cancel: () => void = () => undefined;

  constructor(parts: { readonly cache: SummaryCache; readonly clock: Clock; readonly log: Log }) {
    this.#cache = parts.cache;
    this.#clock = parts.clock;
    this.#log = parts.log;
  }

  start(): void {
    this.#cancel = this.#clock.after(everyMs, () => {
      this.#tell();
      this.start();
    });
  }

  close(): Promise<void> {
    this.#cancel();
    this.#tell();
    return Promise.resolve();
  }

  #tell(): void {
    const { hits, misses, corrupt } = this.#cache.counts();
    const asked = hits + misses;
    const isNew = asked > this.#told.hits + this.#told.misses;
    const newlyCorrupt = corrupt - this.#told.corrupt;
    this.#told = { hits, misses, corrupt };
    if (isNew)
      this.#log.info({ hits, misses, hitRate: Number((hits / asked).toFixed(3)), corrupt }, 'Summary cache');
    if (newlyCorrupt > 0) this.#log.warn({ entries: newlyCorrupt }, 'Damaged summaries were thrown away');
  }
}
