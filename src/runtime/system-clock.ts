import type { Clock } from '../domain/ports/clock.ts';

/** setTimeout fires at once above this delay. */
const longestTimerMs = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => new Date(),
  after(ms, action) {
    const timer = setTimeout(action, Math.min(ms, longestTimerMs));
    timer.unref();
    return () => {
      clearTimeout(timer);
    };
  },
};
