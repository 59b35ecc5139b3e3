import type { Digest } from '../domain/digests/digest.ts';
import { catchUpMs, isTooLate, nextSlot, slotsBetween, type Slot } from '../domain/digests/slots.ts';
import { timeInWords } from '../domain/digests/edition-words.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type { DigestStore } from '../domain/ports/digest-store.ts';
import type { Log } from '../domain/ports/log.ts';
import type { MessagePoster } from '../domain/ports/message-poster.ts';
import type { Outbox } from '../domain/ports/outbox.ts';
import type { DigestReply } from '../domain/reply.ts';
import type { DigestEditions } from './digest-editions.ts';
import { deliveryWording, editionWording } from '../domain/wording/digest-wording.ts';

/** Further back nobody asks whether an edition was missed. */
const lookBackMs = 7 * 24 * 3_600_000;
/** Summaries are made so long before the slot. */
const aheadMs = 10 * 60_000;
/** So much later than its slot an edition says so. */
const lateMs = 15 * 60_000;

type Parts = {
  readonly digests: DigestStore;
  readonly outbox: Outbox;
  readonly poster: MessagePoster;
  readonly editions: DigestEditions;
  readonly clock: Clock;
  readonly log: Log;
};

/** Puts the editions that are due into the outbox: the slot decides, whenever somebody looks. */
export class DigestSchedule {
  readonly #parts: Parts;
  readonly #preparedFor = new Set<string>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Queues what is due, marks what is too late, and prepares what comes next. */
  async look(): Promise<void> {
    const { digests, log } = this.#parts;
    for (const digest of await digests.list()) {
      if (digest.isPaused || digest.deadReason !== undefined) continue;
      try {
        await this.#lookAt(digest);
      } catch (error) {
        // One digest that cannot be composed must not keep the others waiting.
        log.error({ digest: digest.id, error }, 'Edition not composed');
      }
    }
  }

  async #lookAt(digest: Digest): Promise<void> {
    const now = this.#parts.clock.now();
    const since = new Date(Math.max(digest.activeSince.getTime() - 1, now.getTime() - lookBackMs));
    for (const slot of slotsBetween(digest, since, now)) {
      const edition = await this.#parts.digests.editionOn(digest.id, slot.date);
      // A missed edition was never posted: when the clock was wrong and goes back, it is due again.
      if (edition !== undefined && edition.state !== 'missed') continue;
      if (!isTooLate(slot, now)) await this.#queue(digest, slot, now);
      else if (edition === undefined) await this.#miss(digest, slot, now);
    }
    await this.#prepare(digest, now);
  }

  async #queue(digest: Digest, slot: Slot, now: Date): Promise<void> {
    const { editions, digests, outbox, poster, log } = this.#parts;
    const { reply, told, hasNews } = await editions.compose(digest, { now, date: slot.date, lane: 'ahead' });
    if (!hasNews && digest.whenNothingNew === 'silence') {
      await digests.note({
        digestId: digest.id,
        date: slot.date,
        slotAt: slot.at,
        state: 'nothing-new',
        composedAt: now,
        reason: undefined,
      });
      return;
    }
    const key = `edition:${digest.id}:${slot.date}`;
    const { channelId, guildId } = digest;
    await outbox.queue({
      ...poster.prepare(withLateness(reply, digest, { slot, now }), { channelId, key }),
      key,
      digestId: digest.id,
      guildId,
      channelId,
      slot,
      composedAt: now,
      expiresAt: new Date(slot.at.getTime() + catchUpMs),
      told,
    });
    log.info({ key, stories: reply.stories.length }, 'Edition composed');
  }

  async #miss(digest: Digest, slot: Slot, now: Date): Promise<void> {
    await this.#parts.digests.note({
      digestId: digest.id,
      date: slot.date,
      slotAt: slot.at,
      state: 'missed',
      composedAt: now,
      reason: deliveryWording.notRunning,
    });
  }

  /** Composes and throws away: what it took to make is then in the cache. */
  async #prepare(digest: Digest, now: Date): Promise<void> {
    const slot = nextSlot(digest, now);
    if (slot === undefined || slot.at.getTime() - now.getTime() > aheadMs) return;
    const name = `${digest.id} ${slot.date}`;
    if (this.#preparedFor.has(name)) return;
    this.#preparedFor.add(name);
    await this.#parts.editions.compose(digest, { now, date: slot.date, lane: 'ahead' });
  }
}

function withLateness(
  reply: DigestReply,
  { schedule: { zone }, locale }: Digest,
  { slot, now }: { readonly slot: Slot; readonly now: Date },
): DigestReply {
  if (now.getTime() - slot.at.getTime() < lateMs) return reply;
  const late = editionWording.isLate(timeInWords(slot.at, { locale, zone }));
  return { ...reply, note: reply.note === undefined ? late : `${late} ${reply.note}` };
}
