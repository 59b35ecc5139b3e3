import type { Clock } from '../domain/ports/clock.ts';
import type { Log } from '../domain/ports/log.ts';
import type { DigestDelivery } from '../services/digest-delivery.ts';
import type { DigestSchedule } from '../services/digest-schedule.ts';

const lookEveryMs = 5_000;

/** Looks every few seconds which editions are due, and posts them. Needs no connection to the gateway. */
export class PostDigests {
  readonly #schedule: DigestSchedule;
  readonly #delivery: DigestDelivery;
  readonly #clock: Clock;
  readonly #log: Log;
  #cancel: () => void = () => undefined;
  #running: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(parts: {
    readonly schedule: DigestSchedule;
    readonly delivery: DigestDelivery;
    readonly clock: Clock;
    readonly log: Log;
  }) {
    this.#schedule = parts.schedule;
    this.#delivery = parts.delivery;
    this.#clock = parts.clock;
    this.#log = parts.log;
  }

  start(): void {
    this.#running = this.#look();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#cancel();
    await this.#running;
    await this.#delivery.close();
  }

  async #look(): Promise<void> {
    try {
      await this.#schedule.look();
      // Not waited for: a channel that does not answer must not hold up the next look.
      void this.#delivery.deliverOpen();
    } catch (error) {
      this.#log.error({ error }, 'Looking for due editions failed');
    }
    if (this.#isClosed) return;
    this.#cancel = this.#clock.after(lookEveryMs, () => {
      this.#running = this.#look();
    });
  }
}
