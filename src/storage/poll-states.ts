import { z } from 'zod';
import { newPollState, type PollState } from '../domain/polling/poll-state.ts';
import type { Sqlite } from './sqlite.ts';

const validators = z.object({ etag: z.string().optional(), lastModified: z.string().optional() });

const stored = z.object({
  status: z.enum(['active', 'suspended', 'ended']),
  nextAt: z.number(),
  intervalMs: z.number(),
  validators,
  maxAgeMs: z.number(),
  ttlMs: z.number(),
  skipHours: z.array(z.number()),
  skipDays: z.array(z.string()),
  failures: z.number(),
  reason: z.string().optional(),
  missingSince: z.number().optional(),
  movedTo: z.string().optional(),
  movedTimes: z.number(),
  lastTryAt: z.number().optional(),
  lastSuccessAt: z.number().optional(),
  arrivals: z.record(z.string(), z.number()),
});

/** State that cannot be read is forgotten: the feed is read afresh. */
export function readPollState(json: string | undefined, now: Date): PollState {
  const parsed = stored.safeParse(json === undefined ? undefined : parseJson(json));
  return parsed.success ? parsed.data : newPollState(now);
}

export function writePollState(sqlite: Sqlite, feedId: string, state: PollState): void {
  sqlite.run(
    `INSERT INTO poll_states VALUES (?1, ?2, ?3, ?4)
     ON CONFLICT (feed_id) DO UPDATE SET status = ?2, next_at = ?3, state = ?4`,
    [feedId, state.status, state.nextAt, JSON.stringify(state)],
  );
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined; // Treated like state of the wrong shape.
  }
}
