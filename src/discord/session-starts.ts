import { Routes, type RESTGetAPIGatewayBotResult } from 'discord-api-types/v10';
import type { REST } from 'discord.js';
import type { Log } from '../domain/ports/log.ts';
import { describeError } from './discord-errors.ts';
import { pause } from './pause.ts';

/** The share of a day's logins that is left untouched: Discord resets the token of a bot that uses up all of them. */
const reservedShare = 0.02;
const betweenIdentifiesMs = 5000;

/** Keeps the bot within `session_start_limit`. */
export class SessionStarts {
  readonly #rest: REST;
  readonly #log: Log;
  #lastAtMs = -Infinity;

  constructor(rest: REST, log: Log) {
    this.#rest = rest;
    this.#log = log;
  }

  /** Waits until Discord allows one more login. Throws what the request throws, and when `signal` is aborted. */
  async allowed(signal: AbortSignal): Promise<void> {
    for (;;) {
      const { session_start_limit: limit } = (await this.#rest.get(Routes.gatewayBot(), {
        signal,
      })) as RESTGetAPIGatewayBotResult;
      if (limit.remaining > Math.floor(limit.total * reservedShare)) return;
      const minutes = Math.ceil(limit.reset_after / 60_000);
      this.#log.error(
        { remaining: limit.remaining, total: limit.total, minutes },
        'Discord allows no more logins for now; waiting',
      );
      await pause(Math.max(1000, limit.reset_after), signal);
    }
  }

  /** As discord.js asks before each IDENTIFY, also when it reconnects by itself. */
  async waitForIdentify(_shardId: number, signal: AbortSignal): Promise<void> {
    await pause(this.#lastAtMs + betweenIdentifiesMs - performance.now(), signal);
    if (this.#lastAtMs > -Infinity) await this.#allowedOrUnknown(signal);
    this.#lastAtMs = performance.now();
  }

  /** A limit that cannot be asked for must not keep the bot away. */
  async #allowedOrUnknown(signal: AbortSignal): Promise<void> {
    try {
      await this.allowed(signal);
    } catch (error) {
      signal.throwIfAborted();
      this.#log.warn(describeError(error), 'The limit of logins could not be read');
    }
  }
}
