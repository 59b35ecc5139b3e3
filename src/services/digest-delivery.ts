import type { OpenPost, PostEnd } from '../domain/digests/post.ts';
import type { DeliveryParts } from './delivery-parts.ts';
import { DeliveryStep, type Step } from './delivery-step.ts';
import { Turns } from './turns.ts';

const attemptsAtOnce = 6;
const firstPauseMs = 1_000;
const longestPauseMs = 60_000;

/** Brings everything in the outbox to its channel, each message once (delivery-step.ts), and tries again after pauses. */
export class DigestDelivery {
  readonly #parts: DeliveryParts;
  readonly #step: DeliveryStep;
  readonly #turns = new Turns(attemptsAtOnce);
  readonly #underWay = new Map<string, Promise<void>>();
  readonly #waiting = new Map<string, () => void>();
  readonly #lastPauses = new Map<string, number>();
  #isClosed = false;

  constructor(parts: DeliveryParts) {
    this.#parts = parts;
    this.#step = new DeliveryStep(parts);
  }

  /** Sets about everything that is open and not waiting. Returns when each was tried once. */
  async deliverOpen(): Promise<void> {
    try {
      const open = await this.#parts.outbox.open();
      await Promise.all(open.map(({ key }) => this.#underWay.get(key) ?? this.#start(key)));
    } catch (error) {
      this.#parts.log.error({ error }, 'The outbox cannot be read');
    }
  }

  /** Begins no new attempts, and waits for those under way. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const cancel of this.#waiting.values()) cancel();
    this.#waiting.clear();
    await Promise.all(this.#underWay.values());
  }

  #start(key: string): Promise<void> {
    if (this.#isClosed || this.#waiting.has(key)) return Promise.resolve();
    const work = this.#turns
      .take(() => this.#attempt(key))
      .finally(() => {
        this.#underWay.delete(key);
      });
    this.#underWay.set(key, work);
    return work;
  }

  async #attempt(key: string): Promise<void> {
    const { log, outbox } = this.#parts;
    try {
      // Read when its turn has come: what was read before may have been delivered meanwhile.
      const post = this.#isClosed ? undefined : await outbox.openOne(key);
      if (post === undefined) return;
      const step = await this.#step.take(post);
      if (step.kind === 'ended') await this.#finish(post, step);
      else this.#tryLater(key, step.afterMs);
    } catch (error) {
      log.error({ key, error }, 'Delivery failed');
      this.#tryLater(key, undefined);
    }
  }

  async #finish(post: OpenPost, { end, isDead }: Extract<Step, { kind: 'ended' }>): Promise<void> {
    const { outbox, digests, clock, log } = this.#parts;
    await outbox.end(post.key, end, clock.now());
    this.#lastPauses.delete(post.key);
    const fields = { key: post.key, end: end.kind, reason: reasonOf(end) };
    if (end.kind === 'posted' || end.kind === 'deleted') log.info(fields, 'Edition posted');
    else log.warn(fields, 'Edition not posted');
    if (isDead !== true) return;
    const digest = await digests.find(post.digestId);
    const deadReason = reasonOf(end);
    if (digest?.channelId === post.channelId && deadReason !== undefined) {
      await digests.save({ ...digest, deadReason });
    }
  }

  /** Waits longer each time, unless Discord says how long. */
  #tryLater(key: string, afterMs: number | undefined): void {
    if (this.#isClosed) return;
    const pauseMs = Math.min(longestPauseMs, (this.#lastPauses.get(key) ?? firstPauseMs / 2) * 2);
    this.#lastPauses.set(key, pauseMs);
    const cancel = this.#parts.clock.after(afterMs ?? pauseMs, () => {
      this.#waiting.delete(key);
      void this.deliverOpen();
    });
    this.#waiting.set(key, cancel);
  }
}

function reasonOf(end: PostEnd): string | undefined {
  return 'reason' in end ? end.reason : undefined;
}
