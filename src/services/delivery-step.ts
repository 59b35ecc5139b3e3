import type { OpenPost, PostEnd } from '../domain/digests/post.ts';
import type { DeliveryParts } from './delivery-parts.ts';
import { deliveryWording } from '../domain/wording/digest-wording.ts';

/** So long Discord certainly knows a nonce again; it promises "the past few minutes". */
const nonceMs = 60_000;
/** A request that was cut off may still be at work so long: to look for its message before would prove nothing. */
const settlingMs = 5_000;
/** A message may bear a time a little before that of the attempt: `Date` headers have whole seconds. */
const marginMs = 120_000;

/** What came of one attempt. `isDead`: the channel takes no messages any more. */
export type Step =
  | { readonly kind: 'ended'; readonly end: PostEnd; readonly isDead?: boolean }
  | { readonly kind: 'again'; readonly afterMs?: number };

/**
 * One attempt to deliver, exactly once, however often the program is killed and whatever answers are lost. Before each
 * attempt it is written down that one is made. After an attempt whose outcome nobody knows the channel is looked at,
 * and only what is not there is sent again, under the same nonce. All times that matter are Discord's own.
 */
export class DeliveryStep {
  readonly #parts: DeliveryParts;

  constructor(parts: DeliveryParts) {
    this.#parts = parts;
  }

  take(post: OpenPost): Promise<Step> {
    return post.state === 'queued' ? this.#sendFirst(post) : this.#sendAgain(post);
  }

  async #sendFirst(post: OpenPost): Promise<Step> {
    if (this.#isTooLate(post)) return missed;
    const answer = await this.#parts.poster.time(post);
    if (answer.kind === 'dead') return dead(answer.reason);
    return answer.kind === 'time' ? this.#send(post, answer.at) : again(answer.afterMs);
  }

  async #sendAgain(post: OpenPost): Promise<Step> {
    const first = post.firstSentAt ?? new Date(0);
    const seen = await this.#parts.poster.find({ ...post, since: new Date(first.getTime() - marginMs) });
    switch (seen.kind) {
      case 'dead':
        return dead(seen.reason);
      case 'unreachable':
        return this.#isTooLate(post) ? this.#withoutAnswer(post) : again(seen.afterMs);
      case 'found':
        return ended({ kind: 'posted', messageId: seen.messageId });
      case 'absent':
        return this.#sendWhatIsMissing(post, seen.at);
      case 'cannot-tell':
        return this.#sendUnderOldNonce(post, seen.at);
    }
  }

  #sendWhatIsMissing(post: OpenPost, at: Date): Promise<Step> | Step {
    const ageMs = at.getTime() - (post.lastSentAt?.getTime() ?? 0);
    if (post.mayHaveArrived && ageMs >= 0 && ageMs < settlingMs) return again(settlingMs - ageMs);
    return this.#isTooLate(post) ? missed : this.#send(post, at);
  }

  /** Without a look at the channel, only a nonce that Discord still knows makes a second attempt safe. */
  #sendUnderOldNonce(post: OpenPost, at: Date): Promise<Step> | Step {
    const ageMs = at.getTime() - (post.firstSentAt?.getTime() ?? 0);
    const isSafe = !post.mayHaveArrived || (ageMs >= 0 && ageMs < nonceMs);
    if (!isSafe) return this.#withoutAnswer(post);
    return this.#isTooLate(post) ? this.#withoutAnswer(post) : this.#send(post, at);
  }

  async #send(post: OpenPost, at: Date): Promise<Step> {
    const { outbox, poster, log } = this.#parts;
    await outbox.markSent(post.key, at);
    const answer = await poster.post(post);
    switch (answer.kind) {
      case 'posted':
        return ended({ kind: 'posted', messageId: answer.messageId });
      case 'deleted':
        return ended({ kind: 'deleted' });
      case 'dead':
        return dead(answer.reason);
      case 'invalid':
        return ended({ kind: 'failed', reason: answer.reason });
      case 'not-stored':
        await outbox.markRefused(post.key);
        log.info({ key: post.key, reason: answer.reason }, 'Edition refused for now');
        return again(answer.afterMs);
      case 'unknown':
        log.info({ key: post.key, reason: answer.reason }, 'Edition sent, answer lost');
        return again();
    }
  }

  #isTooLate({ expiresAt }: OpenPost): boolean {
    return this.#parts.clock.now() > expiresAt;
  }

  #withoutAnswer(post: OpenPost): Step {
    if (!post.mayHaveArrived) return missed;
    return ended({ kind: 'ambiguous', reason: deliveryWording.inDoubt });
  }
}

const missed: Step = {
  kind: 'ended',
  end: { kind: 'missed', reason: deliveryWording.unreachable },
};

function ended(end: PostEnd): Step {
  return { kind: 'ended', end };
}

function dead(reason: string): Step {
  return { kind: 'ended', end: { kind: 'failed', reason }, isDead: true };
}

function again(afterMs?: number): Step {
  return afterMs === undefined ? { kind: 'again' } : { kind: 'again', afterMs };
}
