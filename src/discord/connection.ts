import { once } from 'node:events';
import { Events, type Client, type REST } from 'discord.js';
import type { Log } from '../domain/ports/log.ts';
import { createClient } from './create-client.ts';
import { describeError } from './discord-errors.ts';
import { finalReason, GatewayClosedError } from './login-failure.ts';
import { pause } from './pause.ts';
import { SessionStarts } from './session-starts.ts';

const readyWithinMs = 30_000;
/** Longer than any RESUME takes; after that a new client does better. */
const lostAfterMs = 120_000;
const destroyWithinMs = 1500;
const firstPauseMs = 1000;
const longestPauseMs = 60_000;

export type ConnectionOptions = {
  readonly token: string;
  readonly apiUrl: string;
  readonly rest: REST;
  readonly log: Log;
  /** Listens to a new client, before it logs in. */
  readonly attach: (client: Client) => void;
  /** Each time a client is ready. */
  readonly onReady: (client: Client<true>) => void;
};

/** Stays logged in. Every attempt has a client of its own, because one that was destroyed hangs when it logs in again. */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #starts: SessionStarts;
  readonly #closing = new AbortController();
  #client: Client<true> | undefined;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#starts = new SessionStarts(options.rest, options.log);
  }

  /** The client, while there is a ready one. */
  get client(): Client<true> | undefined {
    return this.#client;
  }

  /** Ends when it is closed; throws `UserError` when Discord refuses the bot for good. */
  async run(): Promise<void> {
    let failures = 0;
    while (!this.#isClosing()) {
      try {
        await this.#live(() => {
          failures = 0;
        });
      } catch (error) {
        if (this.#isClosing()) return;
        const reason = finalReason(error);
        if (reason !== undefined) throw reason;
        const waitMs = Math.min(longestPauseMs, firstPauseMs * 2 ** failures) * (0.5 + Math.random() / 2);
        failures += 1;
        const seconds = Math.ceil(waitMs / 1000);
        this.#options.log.warn(
          { ...describeError(error), seconds },
          'Discord cannot be reached; trying again',
        );
        await pause(waitMs, this.#closing.signal).catch(() => undefined);
      }
    }
  }

  close(): void {
    this.#closing.abort();
  }

  #isClosing(): boolean {
    return this.#closing.signal.aborted;
  }

  /** One client from login to its end; always ends by throwing. */
  async #live(onReady: () => void): Promise<void> {
    const { signal } = this.#closing;
    const { apiUrl, token, attach, log } = this.#options;
    await this.#starts.allowed(signal);
    const ending = new AbortController();
    const client = createClient(apiUrl, this.#starts, ending.signal);
    try {
      const lost = lostConnection(client, AbortSignal.any([signal, ending.signal]));
      lost.catch(() => undefined);
      attach(client);
      client.on(Events.Error, (error) => {
        log.error({ error }, 'Discord client failed');
      });
      client.on(Events.ShardError, (error) => {
        log.warn(describeError(error), 'Connection to Discord failed');
      });
      const late = pause(readyWithinMs, ending.signal).then(() => {
        throw new Error(`not ready after ${String(readyWithinMs / 1000)} s`);
      });
      late.catch(() => undefined);
      const ready = once(client, Events.ClientReady, { signal: ending.signal }) as Promise<[Client<true>]>;
      ready.catch(() => undefined);
      // `login` settles before the client is ready, or never.
      const login = client.login(token).then(() => ready);
      const [readyClient] = await Promise.race([login, lost, late]);
      this.#client = readyClient;
      onReady();
      this.#options.onReady(readyClient);
      await lost;
    } finally {
      this.#client = undefined;
      ending.abort();
      await destroyed(client);
    }
  }
}

/** Rejects when the client will not come back by itself. */
function lostConnection(client: Client, signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const back = (): void => {
      clearTimeout(timer);
      timer = undefined;
    };
    client.on(Events.ShardDisconnect, ({ code }) => {
      reject(new GatewayClosedError(code));
    });
    client.on(Events.ShardReconnecting, () => {
      timer ??= setTimeout(() => {
        reject(new Error(`no connection for ${String(lostAfterMs / 1000)} s`));
      }, lostAfterMs).unref();
    });
    client.on(Events.ShardReady, back);
    client.on(Events.ShardResume, back);
    signal.addEventListener('abort', () => {
      back();
      reject(new Error('closed'));
    });
  });
}

/** discord.js waits for the other side's farewell, which may never come. */
async function destroyed(client: Client): Promise<void> {
  const patience = pause(destroyWithinMs, new AbortController().signal);
  await Promise.race([client.destroy().catch(() => undefined), patience]);
}
