/** Milliseconds of beginnings in one turn of the event loop; a single one may take longer. */
const turnMs = 10;
/** How much the last piece says about the next. */
const newestShare = 0.1;

/**
 * Lets pieces of work begin one after the other, for a few milliseconds in each turn of the event loop. Searching keeps the thread;
 * if everything that came in together began at once, no first sign would get out before the last of it was done. `urgent` pieces are
 * those that cannot be deferred: they come before all others.
 */
export class FairStarts {
  readonly #urgent: (() => void)[] = [];
  readonly #others: (() => void)[] = [];
  #isRunning = false;
  #pieceMs = 0;

  /** How long a deferrable piece that asks now will probably wait, in milliseconds. */
  get expectedWaitMs(): number {
    return (this.#urgent.length + this.#others.length) * this.#pieceMs;
  }

  /** Settles when the piece may begin; among equals in the order of asking. */
  next(kind: 'urgent' | 'deferrable'): Promise<void> {
    return new Promise((resolve) => {
      (kind === 'urgent' ? this.#urgent : this.#others).push(resolve);
      if (this.#isRunning) return;
      this.#isRunning = true;
      this.#nextTurn();
    });
  }

  #nextTurn(): void {
    // What an immediate sets as immediate waits for the next turn: timers and sockets have theirs in between.
    setImmediate(() => {
      this.#begin(performance.now() + turnMs);
    });
  }

  #begin(untilMs: number): void {
    const begin = this.#urgent.shift() ?? this.#others.shift();
    if (begin === undefined) {
      this.#isRunning = false;
      return;
    }
    const begunAt = performance.now();
    begin();
    // A tick asked for by a microtask comes when all of them are done: when this piece waits for something, or has its answer.
    queueMicrotask(() => {
      process.nextTick(() => {
        this.#pieceMs += (performance.now() - begunAt - this.#pieceMs) * newestShare;
        if (performance.now() < untilMs) this.#begin(untilMs);
        else this.#nextTurn();
      });
    });
  }
}
