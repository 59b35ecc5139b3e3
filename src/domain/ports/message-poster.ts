import type { DigestReply } from '../reply.ts';

export type Destination = { readonly channelId: string; readonly guildId: string };

/** The channel is gone or closed to the bot: asking again is useless. `reason` in words for an admin. */
export type DeadDestination = { readonly kind: 'dead'; readonly reason: string };

/** Nothing was learned; try later, not before `afterMs` where that is known. */
export type Unreachable = {
  readonly kind: 'unreachable';
  readonly afterMs?: number;
  readonly reason: string;
};

export type PostAnswer =
  | { readonly kind: 'posted'; readonly messageId: string }
  /** Known under this nonce, and deleted since. */
  | { readonly kind: 'deleted' }
  | DeadDestination
  /** Refused: it was certainly not stored. */
  | { readonly kind: 'not-stored'; readonly afterMs?: number; readonly reason: string }
  /** This body will never be taken. */
  | { readonly kind: 'invalid'; readonly reason: string }
  /** It may have been stored or not. */
  | { readonly kind: 'unknown'; readonly reason: string };

export type Sighting =
  | { readonly kind: 'found'; readonly messageId: string }
  /** Seen the channel's messages, and it is not among them. */
  | { readonly kind: 'absent' }
  /** The channel's history may be hidden from the bot. */
  | { readonly kind: 'cannot-tell' };

/** Posts in channels over REST alone, so that it works while the gateway is away. Repeats nothing by itself. */
export interface MessagePoster {
  /** The frozen body, with a mark by which it is found again, and its nonce. */
  prepare(
    reply: DigestReply,
    to: { readonly channelId: string; readonly key: string },
  ): {
    readonly body: string;
    readonly nonce: string;
  };
  /** What time it is at Discord, asked by way of the channel. */
  time(
    to: Destination,
  ): Promise<{ readonly kind: 'time'; readonly at: Date } | DeadDestination | Unreachable>;
  post(message: {
    readonly channelId: string;
    readonly body: string;
    readonly nonce: string;
  }): Promise<PostAnswer>;
  /** Looks for the mark among the channel's messages since then; `at` is Discord's time. */
  find(
    to: Destination & { readonly nonce: string; readonly since: Date },
  ): Promise<(Sighting & { readonly at: Date }) | DeadDestination | Unreachable>;
}
