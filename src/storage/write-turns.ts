/** Lets one piece of work run in a turn of the event loop, whoever asks: short writes of several feeds would add up to a long one. */
export class WriteTurns {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => T): Promise<T> {
    const turn = this.#last.then(breath).then(work);
    this.#last = turn.catch(() => undefined); // Whoever asked for it is told; the next in line is not.
    return turn;
  }
}

/** Timers, sockets and readers' questions come first. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
