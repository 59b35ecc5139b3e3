import type { HostGate } from '../../domain/polling/host-gate.ts';

/** Nobody who waits for an answer wants to wait longer for his turn. */
const longestWaitMs = 10_000;

/** Others are asking the host for something, and their turns come first. */
export class BusyHostError extends Error {
  constructor(host: string) {
    super(`${host} is being asked for other things`);
    this.name = 'BusyHostError';
  }
}

/** The way of one request through the gates of the hosts that it is sent to, one after the other. */
export class HostPassage {
  readonly #gate: HostGate | undefined;
  #host: string | undefined;
  #leave = (): void => undefined;

  constructor(gate: HostGate | undefined) {
    this.#gate = gate;
  }

  /** Waits for the host's turn and leaves the host before; on the same host a redirect goes on at once. Throws `BusyHostError`. */
  async enter(host: string, signal: AbortSignal | undefined): Promise<void> {
    if (host === this.#host || this.#gate === undefined) return;
    this.leave();
    const patience = new AbortController();
    // Unlike AbortSignal.timeout, it keeps the program from ending while somebody waits.
    const timer = setTimeout(() => {
      patience.abort(new BusyHostError(host));
    }, longestWaitMs);
    try {
      const both = signal === undefined ? patience.signal : AbortSignal.any([patience.signal, signal]);
      this.#leave = await this.#gate.enter(host, both);
      this.#host = host;
    } finally {
      clearTimeout(timer);
    }
  }

  leave(): void {
    this.#leave();
    this.#leave = () => undefined;
    this.#host = undefined;
  }
}
