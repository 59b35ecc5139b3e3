/** How long a document may take, in ms. */
export type ParseTimes = {
  /** In its thread, when nobody else waits. */
  readonly limitMs: number;
  /** In its thread while others wait, and at least, however long the thread took to start. */
  readonly shareMs: number;
  /** For a thread to be free. */
  readonly waitMs: number;
  /** From being handed in to being settled. */
  readonly settleMs: number;
};

/** Until when a document may run whose thread is ready at `now`; times as of `performance.now()`. */
export function runsUntil(times: ParseTimes, handedInAt: number, now: number): number {
  const { limitMs, shareMs, settleMs } = times;
  return Math.min(now + limitMs, Math.max(now + shareMs, handedInAt + settleMs));
}
