import { createHash } from 'node:crypto';
import { MessageFlags } from 'discord-api-types/v10';
import { z } from 'zod';
import type {
  DeadDestination,
  Destination,
  MessagePoster,
  PostAnswer,
  Unreachable,
} from '../domain/ports/message-poster.ts';
import type { DigestReply } from '../domain/reply.ts';
import type { ChannelRest, RestAnswer } from './channel-rest.ts';
import { canReadHistory } from './history-permission.ts';
import { findMarked, markComponent } from './message-mark.ts';
import { renderReply } from './render/render-reply.ts';
import { deliveryWording } from '../domain/wording/digest-wording.ts';

const nonceCharacters = 25;

/** Codes of a channel that takes no messages of ours, in words for an admin. */
const deadReasons: ReadonlyMap<number, string> = new Map([
  [10003, deliveryWording.channelGone],
  [10004, deliveryWording.notInServer],
  [50001, deliveryWording.cannotSee],
  [50013, deliveryWording.mayNotSend],
  [160005, deliveryWording.threadLocked],
  [50083, deliveryWording.threadArchived],
]);
const unknownMessage = 10008;

const created = z.object({ id: z.string() });

/** Posts editions in Discord's channels, threads and announcement channels, without pings and silently. */
export class DiscordPoster implements MessagePoster {
  readonly #rest: ChannelRest;

  constructor(rest: ChannelRest) {
    this.#rest = rest;
  }

  prepare(reply: DigestReply, { channelId, key }: { readonly channelId: string; readonly key: string }) {
    const hash = createHash('sha256').update(`${channelId}\n${key}`).digest('base64url');
    const nonce = hash.slice(0, nonceCharacters);
    const { body } = renderReply(reply, { isPrivate: false, canPost: false });
    const message = {
      ...body,
      components: markComponent(body.components, nonce),
      flags: body.flags | MessageFlags.SuppressNotifications,
      nonce,
      enforce_nonce: true,
    };
    return { nonce, body: JSON.stringify(message) };
  }

  async time({ channelId }: Destination) {
    const answer = await this.#rest.get(`/channels/${channelId}`);
    if (answer.kind !== 'ok') return deadOrUnreachable(answer);
    return answer.at === undefined ? noDate : ({ kind: 'time', at: answer.at } as const);
  }

  async post(message: { readonly channelId: string; readonly body: string }): Promise<PostAnswer> {
    const answer = await this.#rest.post(`/channels/${message.channelId}/messages`, message.body);
    if (answer.kind === 'lost') {
      const { reason } = answer;
      return answer.mayHaveArrived ? { kind: 'unknown', reason } : { kind: 'not-stored', reason };
    }
    if (answer.kind === 'refused') return refusal(answer);
    const message_ = created.safeParse(answer.body);
    if (!message_.success) return { kind: 'unknown', reason: 'an answer that cannot be read' };
    return { kind: 'posted', messageId: message_.data.id };
  }

  async find(sought: Destination & { readonly nonce: string; readonly since: Date }) {
    const found = await findMarked(this.#rest, sought);
    switch (found.kind) {
      case 'answer':
        return deadOrUnreachable(found.answer);
      case 'found':
        return { kind: 'found', messageId: found.messageId, at: found.at } as const;
      case 'absent':
        return { kind: 'absent', at: found.at } as const;
      case 'too-many':
        return { kind: 'cannot-tell', at: found.at } as const;
      case 'empty': {
        const isVisible = await canReadHistory(this.#rest, sought);
        return { kind: isVisible ? 'absent' : 'cannot-tell', at: found.at } as const;
      }
    }
  }
}

const noDate: Unreachable = { kind: 'unreachable', reason: 'an answer without a date' };

function deadOrUnreachable(answer: Exclude<RestAnswer, { kind: 'ok' }>): DeadDestination | Unreachable {
  if (answer.kind === 'lost') return { kind: 'unreachable', reason: answer.reason };
  const reason = deadReasons.get(answer.code);
  if (reason !== undefined) return { kind: 'dead', reason };
  return { kind: 'unreachable', reason: `${answer.status} ${answer.message}`, ...pause(answer.retryAfterMs) };
}

function refusal(answer: Extract<RestAnswer, { kind: 'refused' }>): PostAnswer {
  const { status, code, message, retryAfterMs } = answer;
  if (code === unknownMessage) return { kind: 'deleted' };
  const deadReason = deadReasons.get(code);
  if (deadReason !== undefined) return { kind: 'dead', reason: deadReason };
  const reason = `${status} ${message}`;
  if (status >= 500) return { kind: 'unknown', reason };
  if (status === 400) return { kind: 'invalid', reason: deliveryWording.refused(message, code) };
  return { kind: 'not-stored', reason, ...pause(retryAfterMs) };
}

function pause(ms: number | undefined): { afterMs?: number } {
  return ms === undefined ? {} : { afterMs: ms };
}
