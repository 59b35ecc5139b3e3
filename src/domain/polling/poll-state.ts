import type { Validators } from '../ports/feed-reader.ts';

/** What is remembered of a feed between two polls. Times are milliseconds since 1970. */
export type PollState = {
  /** `suspended`: missing for a week, read again only when an admin asks. `ended`: gone for good. */
  readonly status: 'active' | 'suspended' | 'ended';
  readonly nextAt: number;
  /** Between two polls when nothing else is asked for. */
  readonly intervalMs: number;
  readonly validators: Validators;
  /** What the last complete answer asked for. */
  readonly maxAgeMs: number;
  readonly ttlMs: number;
  readonly skipHours: readonly number[];
  readonly skipDays: readonly string[];
  /** In a row. */
  readonly failures: number;
  readonly reason?: string | undefined;
  readonly missingSince?: number | undefined;
  readonly movedTo?: string | undefined;
  /** How often in a row the same permanent redirect was seen. */
  readonly movedTimes: number;
  readonly lastTryAt?: number | undefined;
  readonly lastSuccessAt?: number | undefined;
  /** New articles by UTC day, the newest week of them. */
  readonly arrivals: Readonly<Record<string, number>>;
};

const minuteMs = 60_000;
export const shortestIntervalMs = 5 * minuteMs;
export const usualIntervalMs = 30 * minuteMs;
export const longestIntervalMs = 24 * 60 * minuteMs;

export function newPollState(now: Date): PollState {
  return {
    status: 'active',
    nextAt: now.getTime(),
    intervalMs: usualIntervalMs,
    validators: {},
    maxAgeMs: 0,
    ttlMs: 0,
    skipHours: [],
    skipDays: [],
    failures: 0,
    movedTimes: 0,
    arrivals: {},
  };
}

/** A week's average; nothing before the second poll, as the first one brings what has gathered over days. */
export function articlesPerDay({ arrivals }: PollState, now: Date): number | undefined {
  const days = Object.keys(arrivals).filter((day) => Date.parse(day) > now.getTime() - 8 * 86_400_000);
  const all = days.reduce((sum, day) => sum + (arrivals[day] ?? 0), 0);
  return days.length === 0 ? undefined : all / Math.min(7, Math.max(1, days.length));
}
