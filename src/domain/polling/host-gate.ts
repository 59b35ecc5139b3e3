import type { Clock } from '../ports/clock.ts';
import { settledBy } from '../settled-by.ts';

/** A little more than the second that is promised: requests take unequal time to arrive. */
const gapMs = 1_100;

/** Lets one request at a time to each host, and one start per second. */
export class HostGate {
  readonly #clock: Clock;
  readonly #queues = new Map<string, Promise<void>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Runs `work` when the host is free, in the order of asking. */
  async run<T>(host: string, work: () => Promise<T>): Promise<T> {
    const leave = await this.enter(host);
    try {
      return await work();
    } finally {
      leave();
    }
  }

  /** Waits until the host is free; the answer lets the next one in. Rejects with the signal's reason when it is aborted before. */
  async enter(host: string, signal?: AbortSignal): Promise<() => void> {
    const before = this.#queues.get(host) ?? Promise.resolve();
    let release = (): void => undefined;
    const mine = before.then(() => new Promise<void>((resolve) => (release = resolve)));
    this.#queues.set(host, mine);
    const free = (): void => {
      release();
      if (this.#queues.get(host) === mine) this.#queues.delete(host);
    };
    try {
      await (signal === undefined ? before : settledBy(before, signal));
    } catch (error) {
      void before.then(free);
      throw error;
    }
    const startedAt = this.#clock.now().getTime();
    return () => {
      const waitMs = startedAt + gapMs - this.#clock.now().getTime();
      if (waitMs <= 0) free();
      else this.#clock.after(waitMs, free);
    };
  }
}
