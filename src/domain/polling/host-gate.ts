import type { Clock } from '../ports/clock.ts';

const gapMs = 1_000;

/** Lets one request at a time to each host, and one start per second. */
export class HostGate {
  readonly #clock: Clock;
  readonly #queues = new Map<string, Promise<void>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Runs `work` when the host is free, in the order of asking. */
  async run<T>(host: string, work: () => Promise<T>): Promise<T> {
    const before = this.#queues.get(host) ?? Promise.resolve();
    let release = (): void => undefined;
    const mine = before.then(() => new Promise<void>((resolve) => (release = resolve)));
    this.#queues.set(host, mine);
    await before;
    const startedAt = this.#clock.now().getTime();
    try {
      return await work();
    } finally {
      const waitMs = startedAt + gapMs - this.#clock.now().getTime();
      const free = (): void => {
        release();
        if (this.#queues.get(host) === mine) this.#queues.delete(host);
      };
      if (waitMs <= 0) free();
      else this.#clock.after(waitMs, free);
    }
  }
}
