import { DiscordAPIError, HTTPError } from 'discord.js';

/** Nothing to be done any more: the reader sees Discord's own "did not respond", or has deleted the answer. */
const tooLate: ReadonlySet<unknown> = new Set([
  10008, // unknown message
  10015, // unknown webhook
  10062, // unknown interaction
  40060, // already answered
  50027, // token older than 15 minutes
]);

export function isTooLate(error: unknown): boolean {
  return error instanceof DiscordAPIError && tooLate.has(error.code);
}

/** Discord did not take the answer: another one would fare no better. */
export function isFromDiscord(error: unknown): boolean {
  return error instanceof DiscordAPIError || error instanceof HTTPError;
}

/** Discord does not take the body; another form of it may do. */
export function isRefusedBody(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 400 && !tooLate.has(error.code);
}

/** Fields for the log: never the body, which holds text, nor the address, which holds a token. */
export function describeError(error: unknown): Readonly<Record<string, unknown>> {
  if (error instanceof DiscordAPIError)
    return { code: error.code, status: error.status, reason: error.message.slice(0, 300) };
  return { reason: error instanceof Error ? error.message.slice(0, 300) : String(error) };
}
