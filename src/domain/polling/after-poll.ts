import type { Chance } from '../ports/chance.ts';
import type { FeedReading } from '../ports/feed-reader.ts';
import { longestIntervalMs, shortestIntervalMs, usualIntervalMs, type PollState } from './poll-state.ts';
import { nextAllowed } from './skip-times.ts';

const weekMs = 7 * 86_400_000;
/** A server's wish beyond this is taken for a mistake. */
const longestWishMs = 60 * 86_400_000;
const movesToFollow = 3;
const jitter = 0.1;

type Poll = {
  readonly now: Date;
  readonly chance: Chance;
  /** Articles that were new to the library. */
  readonly added: number;
};

/** What is remembered after a poll, and when the next one may come: never earlier than the server or feed asked for. */
export function afterPoll(state: PollState, reading: FeedReading, poll: Poll): PollState {
  const tried = { ...withMove(state, reading.movedTo), lastTryAt: poll.now.getTime() };
  if (reading.kind !== 'failed') return afterSuccess(tried, reading, poll);
  return reading.fault === 'busy' ? afterWait(tried, reading, poll) : afterFailure(tried, reading, poll);
}

/** Whether the same permanent redirect was seen often enough to believe it. */
export function hasMoved({ movedTo, movedTimes }: PollState): boolean {
  return movedTo !== undefined && movedTimes >= movesToFollow;
}

type Success = Exclude<FeedReading, { kind: 'failed' }>;
type Failure = Extract<FeedReading, { kind: 'failed' }>;

function afterSuccess(state: PollState, reading: Success, { now, chance, added }: Poll): PollState {
  const isFirst = state.lastSuccessAt === undefined;
  const known = reading.kind === 'changed' ? { ...state, ...wishesOf(reading) } : state;
  const maxAgeMs = Math.min(reading.maxAgeMs ?? known.maxAgeMs, longestWishMs);
  const intervalMs = isFirst ? usualIntervalMs : adapted(state.intervalMs, added);
  const waitMs = Math.max(intervalMs, maxAgeMs, known.ttlMs, wish(reading.retryAfterMs));
  return {
    ...known,
    maxAgeMs,
    intervalMs,
    nextAt: nextAllowed(later(now, waitMs, chance), known).getTime(),
    failures: 0,
    reason: undefined,
    missingSince: undefined,
    lastSuccessAt: now.getTime(),
    arrivals: isFirst ? state.arrivals : counted(state.arrivals, now, added),
  };
}

function wishesOf({
  feed,
  validators,
  maxAgeMs,
}: Extract<FeedReading, { kind: 'changed' }>): Partial<PollState> {
  return {
    validators,
    maxAgeMs: maxAgeMs ?? 0,
    ttlMs: Math.min((feed.ttlMinutes ?? 0) * 60_000, longestIntervalMs),
    skipHours: feed.skipHours,
    skipDays: feed.skipDays,
  };
}

function afterFailure(state: PollState, reading: Failure, { now, chance }: Poll): PollState {
  const failures = state.failures + 1;
  const missingSince = reading.fault === 'missing' ? (state.missingSince ?? now.getTime()) : undefined;
  const backOffMs = Math.min(usualIntervalMs * 2 ** Math.min(failures - 1, 12), longestIntervalMs);
  const waitMs = Math.max(backOffMs, wish(reading.retryAfterMs), wish(reading.maxAgeMs));
  const isLost = missingSince !== undefined && now.getTime() - missingSince >= weekMs;
  return {
    ...state,
    status: reading.fault === 'gone' ? 'ended' : isLost ? 'suspended' : state.status,
    failures,
    reason: reading.reason,
    missingSince,
    nextAt: later(now, waitMs, chance).getTime(),
  };
}

/** We had no time ourselves: that is no failure of the feed's. */
function afterWait(state: PollState, reading: Failure, { now, chance }: Poll): PollState {
  const waitMs = Math.max(shortestIntervalMs, wish(reading.retryAfterMs), wish(reading.maxAgeMs));
  return { ...state, nextAt: later(now, waitMs, chance).getTime() };
}

function withMove(state: PollState, movedTo: string | undefined): PollState {
  const isSame = movedTo !== undefined && movedTo === state.movedTo;
  return { ...state, movedTo, movedTimes: movedTo === undefined ? 0 : isSame ? state.movedTimes + 1 : 1 };
}

/** Twice as often while there is news, a quarter less often while there is none. */
function adapted(intervalMs: number, added: number): number {
  const next = added > 0 ? intervalMs / 2 : intervalMs * 1.25;
  return Math.round(Math.min(longestIntervalMs, Math.max(shortestIntervalMs, next)));
}

/** Later by chance, never earlier, so that feeds do not all come at once. */
function later(now: Date, waitMs: number, chance: Chance): Date {
  return new Date(Math.ceil(now.getTime() + waitMs * (1 + chance() * jitter)));
}

function wish(ms: number | undefined): number {
  return Math.min(ms ?? 0, longestWishMs);
}

function counted(arrivals: PollState['arrivals'], now: Date, added: number): PollState['arrivals'] {
  const today = now.toISOString().slice(0, 10);
  const all = { ...arrivals, [today]: (arrivals[today] ?? 0) + added };
  return Object.fromEntries(Object.entries(all).sort().slice(-7));
}
