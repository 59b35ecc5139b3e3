import type { LocalDate } from './local-date.ts';

/** A message on its way: `queued` was never sent, `sending` was. */
export type OpenPost = {
  /** `edition:<digest>:<date>`, or `extra:<interaction>` for a copy that was asked for. */
  readonly key: string;
  readonly digestId: string;
  readonly guildId: string;
  readonly channelId: string;
  /** At most 25 characters; Discord knows it again for a minute at least. Stands in the message too. */
  readonly nonce: string;
  /** The body of the message, frozen. */
  readonly body: string;
  readonly state: 'queued' | 'sending';
  /** After this there is no use in posting it. */
  readonly expiresAt: Date;
  /** An attempt was made whose outcome is not known. */
  readonly mayHaveArrived: boolean;
  /** The first such attempt, by Discord's clock. */
  readonly firstSentAt?: Date;
  readonly lastSentAt?: Date;
};

export type NewPost = Pick<
  OpenPost,
  'key' | 'digestId' | 'guildId' | 'channelId' | 'nonce' | 'body' | 'expiresAt'
> & {
  /** Missing for an extra copy. */
  readonly slot?: { readonly date: LocalDate; readonly at: Date };
  /** Until when articles were looked at. */
  readonly composedAt: Date;
  /** Articles that count as told from now on. */
  readonly told: readonly string[];
};

/** How it ended. `deleted`: posted, and taken away by a moderator. `ambiguous`: nobody can say whether it arrived. */
export type PostEnd =
  | { readonly kind: 'posted'; readonly messageId: string }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'ambiguous'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'missed'; readonly reason: string };
