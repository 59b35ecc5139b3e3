const defaultLimitMs = 10_000;

/** What happened, in order, with a way to wait for something without sleeping. */
export class Journal<T> {
  readonly #entries: T[] = [];
  readonly #listeners = new Set<(entry: T) => void>();

  get entries(): readonly T[] {
    return this.#entries;
  }

  add(entry: T): void {
    this.#entries.push(entry);
    for (const listener of [...this.#listeners]) listener(entry);
  }

  count(test: (entry: T) => boolean): number {
    return this.#entries.filter(test).length;
  }

  /** The first entry, past or future, that passes; rejects with what did happen when the limit ends. */
  until(test: (entry: T) => boolean, limit: AbortSignal = AbortSignal.timeout(defaultLimitMs)): Promise<T> {
    return this.untilCount({ test, count: 1, limit });
  }

  /** Like `until`, for the `count`-th entry that passes. */
  async untilCount(wanted: { test: (entry: T) => boolean; count: number; limit?: AbortSignal }): Promise<T> {
    const limit = wanted.limit ?? AbortSignal.timeout(defaultLimitMs);
    const found = this.#entries.filter(wanted.test);
    const past = found[wanted.count - 1];
    if (past !== undefined) return past;
    let missing = wanted.count - found.length;
    return new Promise((resolve, reject) => {
      const end = (): void => {
        this.#listeners.delete(listener);
        limit.removeEventListener('abort', onLimit);
      };
      const listener = (entry: T): void => {
        if (!wanted.test(entry)) return;
        missing -= 1;
        if (missing > 0) return;
        end();
        resolve(entry);
      };
      const onLimit = (): void => {
        end();
        reject(new Error(`Waited in vain; what happened: ${JSON.stringify(this.#entries).slice(0, 4000)}`));
      };
      this.#listeners.add(listener);
      limit.addEventListener('abort', onLimit);
      if (limit.aborted) onLimit();
    });
  }
}
