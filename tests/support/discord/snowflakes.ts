const discordEpochMs = 1_420_070_400_000;

/** Ids as Discord makes them: the time in the upper bits, so that a later id is larger. */
export class Snowflakes {
  readonly #now: () => number;
  #step = 0n;

  constructor(now: () => number) {
    this.#now = now;
  }

  next(): string {
    this.#step = (this.#step + 1n) % 4_194_304n;
    return ((BigInt(Math.floor(this.#now() - discordEpochMs)) << 22n) + this.#step).toString();
  }
}
