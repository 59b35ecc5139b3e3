import type { UserError } from '../domain/errors.ts';
import type { Clock } from '../domain/ports/clock.ts';
import { requestErrors } from '../domain/wording/request-errors.ts';

export type CooldownSettings = {
  /** Seconds until one more request of a reader is free again; 0: no cool-down. */
  readonly readerSeconds: number;
  /** The same for all readers of a guild together. */
  readonly guildSeconds: number;
};

/** Requests that may follow each other at once before the cool-down is felt. */
const readerBurst = 5;
const guildBurst = 20;
const rememberedAtMost = 10_000;

/** Slows down those who ask for more than the bot can fetch. Reading what is stored costs nothing. */
export class Cooldowns {
  readonly #clock: Clock;
  readonly #settings: CooldownSettings;
  /** When all that was asked for would be paid off, by reader and guild. */
  readonly #paidAtMs = new Map<string, number>();

  constructor(clock: Clock, settings: CooldownSettings) {
    this.#clock = clock;
    this.#settings = settings;
  }

  /** Counts one request; throws `UserError` that says when to try again. */
  take(readerId: string, guildId: string | undefined): void {
    const { readerSeconds, guildSeconds } = this.#settings;
    const nowMs = this.#clock.now().getTime();
    const claims = [
      { key: `reader ${readerId}`, stepMs: readerSeconds * 1000, burst: readerBurst, who: 'reader' as const },
      ...(guildId === undefined
        ? []
        : [
            {
              key: `guild ${guildId}`,
              stepMs: guildSeconds * 1000,
              burst: guildBurst,
              who: 'server' as const,
            },
          ]),
    ].filter(({ stepMs }) => stepMs > 0);
    for (const { key, stepMs, burst, who } of claims) {
      const freeAtMs = Math.max(nowMs, this.#paidAtMs.get(key) ?? 0) + stepMs - stepMs * burst;
      if (freeAtMs > nowMs) throw tooMany(who, freeAtMs - nowMs);
    }
    for (const { key, stepMs } of claims)
      this.#paidAtMs.set(key, Math.max(nowMs, this.#paidAtMs.get(key) ?? 0) + stepMs);
    if (this.#paidAtMs.size > rememberedAtMost) this.#forgetPaid(nowMs);
  }

  #forgetPaid(nowMs: number): void {
    for (const [key, paidAtMs] of this.#paidAtMs) if (paidAtMs <= nowMs) this.#paidAtMs.delete(key);
  }
}

function tooMany(who: 'reader' | 'server', waitMs: number): UserError {
  return requestErrors.tooOften(who, Math.max(1, Math.ceil(waitMs / 1000)));
}
