import type { Digest } from '../domain/digests/digest.ts';
import { zoneClock } from '../domain/digests/zone-clock.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type { MessagePoster } from '../domain/ports/message-poster.ts';
import type { Outbox, PostFate } from '../domain/ports/outbox.ts';
import type { DigestReply } from '../domain/reply.ts';
import type { DigestDelivery } from './digest-delivery.ts';
import type { DigestEditions } from './digest-editions.ts';
import { digestErrors } from '../domain/wording/digest-errors.ts';

/** An extra copy that could not be posted by then is no longer wanted. */
const copyMs = 15 * 60_000;

/** What posting needs; missing in the terminal. */
export type Posting = {
  readonly outbox: Outbox;
  readonly poster: MessagePoster;
  readonly delivery: DigestDelivery;
};

/** Editions outside their slot: shown to an admin, or posted as an extra copy. Neither counts as told. */
export class DigestCopies {
  readonly #editions: DigestEditions;
  readonly #clock: Clock;
  readonly #posting: Posting | undefined;

  constructor(editions: DigestEditions, clock: Clock, posting?: Posting) {
    this.#editions = editions;
    this.#clock = clock;
    this.#posting = posting;
  }

  /** Exactly what would be posted now. */
  async preview(digest: Digest, signal?: AbortSignal): Promise<DigestReply> {
    const now = this.#clock.now();
    const date = zoneClock(digest.schedule.zone).dateAt(now.getTime());
    const lane = { lane: 'reader', ...(signal === undefined ? {} : { signal }) } as const;
    const { reply } = await this.#editions.compose(digest, { now, date, ...lane });
    return reply;
  }

  /** At most one copy for a request, whatever is repeated. Throws `UserError` where nothing can be posted. */
  async sendNow(digest: Digest, requestId: string): Promise<PostFate> {
    if (this.#posting === undefined) {
      throw digestErrors.noBot();
    }
    const { outbox, poster, delivery } = this.#posting;
    const now = this.#clock.now();
    const key = `extra:${requestId}`;
    const { channelId, guildId, id: digestId } = digest;
    const message = poster.prepare(await this.preview(digest), { channelId, key });
    const expiresAt = new Date(now.getTime() + copyMs);
    await outbox.queue({
      ...message,
      key,
      digestId,
      guildId,
      channelId,
      composedAt: now,
      expiresAt,
      told: [],
    });
    await delivery.deliverOpen();
    return (await outbox.fate(key)) ?? { state: 'queued' };
  }
}
