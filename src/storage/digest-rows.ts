import { z } from 'zod';
import type { Digest, Edition, EditionState } from '../domain/digests/digest.ts';
import type { OpenPost } from '../domain/digests/post.ts';
import { date, integer, optionalInteger, optionalText, text, withoutUndefined } from './rows.ts';
import type { Row } from './sqlite.ts';

const schedule = z.object({
  minuteOfDay: z.number().int().min(0).max(1439),
  zone: z.string(),
  days: z.array(z.number().int().min(1).max(7)),
});

const definition = z.object({
  channelId: z.string(),
  schedule,
  earlier: z.object({ schedule, from: z.string() }).optional(),
  topics: z.array(z.string()),
  stories: z.number().int().min(1).max(10),
  whenNothingNew: z.enum(['line', 'silence']),
  locale: z.string(),
  createdAt: z.number(),
  activeSince: z.number(),
  isPaused: z.boolean(),
  deadReason: z.string().optional(),
});

export function packDigest(digest: Omit<Digest, 'id'>): string {
  const { createdAt, activeSince, ...rest } = digest;
  const times = { createdAt: createdAt.getTime(), activeSince: activeSince.getTime() };
  return JSON.stringify(definition.parse({ ...rest, ...times }));
}

export function toDigest(row: Row): Digest {
  const { createdAt, activeSince, earlier, deadReason, ...rest } = definition.parse(
    JSON.parse(text(row, 'definition')),
  );
  return {
    ...rest,
    id: String(integer(row, 'id')),
    guildId: text(row, 'guild_id'),
    createdAt: new Date(createdAt),
    activeSince: new Date(activeSince),
    ...(earlier === undefined ? {} : { earlier }),
    ...(deadReason === undefined ? {} : { deadReason }),
  };
}

export const editionColumns = 'digest_id, date, slot_at, state, message_id, ended_at, reason';

export function toEdition(row: Row): Edition {
  const endedAt = optionalInteger(row, 'ended_at');
  return withoutUndefined({
    digestId: text(row, 'digest_id'),
    date: text(row, 'date'),
    slotAt: date(row, 'slot_at'),
    // The table's CHECK allows these alone.
    state: text(row, 'state') as EditionState,
    messageId: optionalText(row, 'message_id'),
    postedAt: endedAt === undefined ? undefined : new Date(endedAt),
    reason: optionalText(row, 'reason'),
  });
}

export const openPostColumns =
  'key, digest_id, guild_id, channel_id, nonce, body, state, expires_at, uncertain, first_sent_at, last_sent_at';

export function toOpenPost(row: Row): OpenPost {
  const first = optionalInteger(row, 'first_sent_at');
  const last = optionalInteger(row, 'last_sent_at');
  return withoutUndefined({
    key: text(row, 'key'),
    digestId: text(row, 'digest_id'),
    guildId: text(row, 'guild_id'),
    channelId: text(row, 'channel_id'),
    nonce: text(row, 'nonce'),
    body: text(row, 'body'),
    state: text(row, 'state') === 'queued' ? ('queued' as const) : ('sending' as const),
    expiresAt: date(row, 'expires_at'),
    mayHaveArrived: integer(row, 'uncertain') > 0,
    firstSentAt: first === undefined ? undefined : new Date(first),
    lastSentAt: last === undefined ? undefined : new Date(last),
  });
}
