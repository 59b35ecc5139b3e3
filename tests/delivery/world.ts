import { onTestFinished } from 'vitest';
import type { Digest } from '../../src/domain/digests/digest.ts';
import type { Clock } from '../../src/domain/ports/clock.ts';
import { ChannelRest } from '../../src/discord/channel-rest.ts';
import { DiscordPoster } from '../../src/discord/digest-poster.ts';
import { DigestDelivery } from '../../src/services/digest-delivery.ts';
import { SqliteDigestStore } from '../../src/storage/digest-store.ts';
import { openMemoryDatabase } from '../../src/storage/database.ts';
import { SqliteOutbox } from '../../src/storage/outbox.ts';
import { startLoopbackDiscord, testToken } from '../support/discord/loopback-discord.ts';
import { aDigestReply } from './replies.ts';

export const guildId = '600000000000000001';
export const channelId = '700000000000000001';

/** Time that stands still until it is moved; what is due then runs at once. */
export class ManualClock implements Clock {
  #ms: number;
  #timers: { at: number; action: () => void }[] = [];

  constructor(start: string) {
    this.#ms = Date.parse(start);
  }

  now(): Date {
    return new Date(this.#ms);
  }

  after(ms: number, action: () => void): () => void {
    const timer = { at: this.#ms + ms, action };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Moves without running anything, as when somebody sets the clock. */
  set(time: string): void {
    this.#ms = Date.parse(time);
  }

  pass(ms: number): void {
    this.#ms += ms;
    const due = this.#timers.filter(({ at }) => at <= this.#ms);
    this.#timers = this.#timers.filter(({ at }) => at > this.#ms);
    for (const { action } of due) action();
  }
}

const quiet = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

export type DeliveryWorld = Awaited<ReturnType<typeof deliveryWorld>>;

/** An outbox in memory and a Discord on loopback whose time is the same clock's. */
export async function deliveryWorld(
  options: { readonly start?: string; readonly nonceMemoryMs?: number } = {},
) {
  const clock = new ManualClock(options.start ?? '2026-11-24T06:00:00Z');
  const discord = await startLoopbackDiscord({
    now: () => clock.now().getTime(),
    nonceMemoryMs: options.nonceMemoryMs ?? 60_000,
  });
  const sqlite = openMemoryDatabase();
  onTestFinished(async () => {
    await discord.close();
    sqlite.close();
  });
  const digests = new SqliteDigestStore(sqlite);
  const outbox = new SqliteOutbox(sqlite);
  const poster = new DiscordPoster(new ChannelRest(discord.apiUrl, testToken));
  const parts = { outbox, poster, digests, clock, log: quiet };
  return {
    ...parts,
    discord,
    sqlite,
    /** As after a start of the program: nothing is remembered but what is on disk. */
    newDelivery: () => new DigestDelivery(parts),
    messages: () => discord.world.messages.in(channelId),
  };
}

export function newDigest(clock: Clock): Omit<Digest, 'id'> {
  return {
    guildId,
    channelId,
    schedule: { minuteOfDay: 420, zone: 'Europe/Berlin', days: [1, 2, 3, 4, 5, 6, 7] },
    topics: [],
    stories: 8,
    whenNothingNew: 'line',
    locale: 'en-GB',
    createdAt: clock.now(),
    activeSince: clock.now(),
    isPaused: false,
  };
}

/** Puts one edition into the outbox; gives its key. */
export async function queueEdition(world: DeliveryWorld, date = '2026-11-24'): Promise<string> {
  const digest = (await world.digests.list())[0] ?? (await world.digests.add(newDigest(world.clock)));
  const key = `edition:${digest.id}:${date}`;
  const now = world.clock.now();
  await world.outbox.queue({
    ...world.poster.prepare(aDigestReply(), { channelId, key }),
    key,
    digestId: digest.id,
    guildId,
    channelId,
    slot: { date, at: now },
    composedAt: now,
    expiresAt: new Date(now.getTime() + 12 * 3_600_000),
    told: ['a1'],
  });
  return key;
}
