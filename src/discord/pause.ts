import { setTimeout as wait } from 'node:timers/promises';

/** `setTimeout` takes no more; longer waits end early and are begun again by whoever needs them. */
const longestMs = 2 ** 31 - 1;

/** Waits without keeping the process alive; rejects when `signal` is aborted. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms > 0) await wait(Math.min(ms, longestMs), undefined, { signal });
  signal.throwIfAborted();
}
