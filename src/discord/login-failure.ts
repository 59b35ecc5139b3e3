import { GatewayCloseCodes } from 'discord-api-types/v10';
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from 'discord.js';
import { UserError } from '../domain/errors.ts';

/** The gateway closed a connection for good. */
export class GatewayClosedError extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`the gateway closed with ${String(code)}`);
    this.name = 'GatewayClosedError';
    this.code = code;
  }
}

const wrongToken = (): UserError =>
  new UserError('Discord refuses the DISCORD_TOKEN.', {
    hint: 'Copy it again from https://discord.com/developers/applications, your application, Bot, Reset Token.',
  });

const refusedIntents = (): UserError =>
  new UserError('Discord refuses the intents of this bot.', {
    hint: 'Brevier needs the intent Guilds alone; check that the application is not limited, then start again.',
  });

const refusedClient = (): UserError =>
  new UserError('Discord refuses this version of the bot.', { hint: 'Update Brevier, then start again.' });

const closings: Readonly<Partial<Record<number, () => UserError>>> = {
  [GatewayCloseCodes.AuthenticationFailed]: wrongToken,
  [GatewayCloseCodes.InvalidIntents]: refusedIntents,
  [GatewayCloseCodes.DisallowedIntents]: refusedIntents,
  [GatewayCloseCodes.InvalidShard]: refusedClient,
  [GatewayCloseCodes.ShardingRequired]: refusedClient,
  [GatewayCloseCodes.InvalidAPIVersion]: refusedClient,
};

/** Why trying again is of no use, in clear words; `undefined` when it may help. */
export function finalReason(error: unknown): UserError | undefined {
  if (error instanceof GatewayClosedError) return closings[error.code]?.();
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) return wrongToken();
  const isUnauthorized =
    (error instanceof DiscordAPIError || error instanceof HTTPError) && error.status === 401;
  return isUnauthorized ? wrongToken() : undefined;
}
