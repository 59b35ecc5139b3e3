import type { Clock } from '../domain/ports/clock.ts';
import type { DigestStore } from '../domain/ports/digest-store.ts';
import type { Log } from '../domain/ports/log.ts';
import type { MessagePoster } from '../domain/ports/message-poster.ts';
import type { Outbox } from '../domain/ports/outbox.ts';

/** What delivering editions needs. */
export type DeliveryParts = {
  readonly outbox: Outbox;
  readonly poster: MessagePoster;
  readonly digests: DigestStore;
  readonly clock: Clock;
  readonly log: Log;
};
