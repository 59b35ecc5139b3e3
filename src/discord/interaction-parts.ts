import type { Command, MessageCommand } from '../../commands/command.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type { FetchAttachment } from '../domain/ports/fetch-attachment.ts';
import type { LongCalls } from '../domain/ports/long-calls.ts';
import type { Log } from '../domain/ports/log.ts';
import type { Services } from '../services/services.ts';
import type { Cooldowns } from './cooldowns.ts';
import type { InteractionRest } from './interaction-rest.ts';
import type { AudienceRules } from './request-circumstances.ts';

/** What answering interactions needs. */
export type InteractionParts = {
  readonly commands: readonly Command[];
  readonly messageCommands: readonly MessageCommand[];
  readonly services: Services;
  readonly rules: AudienceRules;
  readonly cooldowns: Cooldowns;
  readonly fetchAttachment: FetchAttachment;
  readonly rest: InteractionRest;
  readonly longCalls: LongCalls;
  readonly clock: Clock;
  /** A first answer that takes longer is deferred; Discord waits three seconds at most. */
  readonly deferAfterMs: number;
  readonly log: Log;
};
