/** How long a summary takes, as a moving mean over the last ones. */
export class WaitEstimate {
  #meanMs: number;

  constructor(firstGuessMs: number) {
    this.#meanMs = firstGuessMs;
  }

  learn(ms: number): void {
    this.#meanMs += (ms - this.#meanMs) / 8;
  }

  /** For a job that is `place`-th in the queue, counted from 1, with `running` jobs before the queue. */
  waitMs(place: number, running: number): number {
    return Math.round(this.#meanMs * (place + running));
  }
}
