import { setMaxListeners } from 'node:events';
import { Events, type Client, type Interaction } from 'discord.js';
import type { Command, MessageCommand } from '../../commands/command.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type { FetchAttachment } from '../domain/ports/fetch-attachment.ts';
import type { GuildEvents } from '../domain/ports/guild-events.ts';
import type { Log } from '../domain/ports/log.ts';
import type { LongCalls } from '../domain/ports/long-calls.ts';
import type { PostingRights } from '../domain/ports/posting-rights.ts';
import type { Services } from '../services/services.ts';
import { Connection } from './connection.ts';
import { Cooldowns, type CooldownSettings } from './cooldowns.ts';
import { definitionsOf } from './definitions.ts';
import { InteractionRest } from './interaction-rest.ts';
import { Interactions } from './interactions.ts';
import { keepRegistered, type RegistrationPlan } from './keep-registered.ts';
import { DiscordPostingRights } from './posting-rights.ts';
import { RegisteredScope } from './registered-scope.ts';
import { Registration } from './registration.ts';
import type { AudienceRules } from './request-circumstances.ts';
import { createRest } from './rest-client.ts';

/** How long a stopping bot lets running requests finish, and then lets them say that they could not. */
const finishWithinMs = 4000;
const farewellWithinMs = 1500;
/** Early enough that even under load the first sign comes within a tenth of a second. */
const deferAfterMs = 60;
const rememberedInteractions = 1000;

export type DiscordSettings = AudienceRules &
  CooldownSettings & {
    readonly token: string;
    /** Base of the REST API, without version. */
    readonly apiUrl: string;
    /** Commands are registered in this guild alone. */
    readonly guildId: string | undefined;
    /** Milliseconds; for tests that must not depend on the speed of the machine. */
    readonly deferAfterMs?: number;
    /** Where it is kept in which scope the commands are registered. */
    readonly scopeFile: string;
  };

export type DiscordParts = {
  readonly settings: DiscordSettings;
  readonly commands: readonly Command[];
  readonly messageCommands: readonly MessageCommand[];
  readonly services: Services;
  readonly fetchAttachment: FetchAttachment;
  readonly events: GuildEvents;
  readonly longCalls: LongCalls;
  readonly clock: Clock;
  readonly log: Log;
};

/** The Discord front-end. */
export class DiscordFrontEnd {
  readonly postingRights: PostingRights;
  readonly #parts: DiscordParts;
  readonly #connection: Connection;
  readonly #interactions: Interactions;
  readonly #registration: RegistrationPlan;
  readonly #stopping = new AbortController();
  readonly #running = new Set<Promise<void>>();
  readonly #seen = new Set<string>();
  #isRegistered = false;

  constructor(parts: DiscordParts) {
    const { settings, clock, log } = parts;
    // Every request in flight listens.
    setMaxListeners(0, this.#stopping.signal);
    const rest = createRest(settings.apiUrl, settings.token);
    this.#parts = parts;
    this.#interactions = new Interactions({
      ...parts,
      rules: settings,
      deferAfterMs: settings.deferAfterMs ?? deferAfterMs,
      cooldowns: new Cooldowns(clock, settings),
      rest: new InteractionRest(settings.apiUrl),
    });
    this.#registration = {
      registration: new Registration(rest, log),
      remembered: new RegisteredScope(settings.scopeFile),
      definitions: definitionsOf(parts.commands, parts.messageCommands),
      guildId: settings.guildId,
      log,
    };
    this.#connection = new Connection({
      ...settings,
      rest,
      log,
      attach: (client) => {
        this.#attach(client);
      },
      onReady: (client) => {
        this.#onReady(client);
      },
    });
    this.postingRights = new DiscordPostingRights(() => this.#connection.client);
  }

  /**
   * Logs in and answers until `stop` is aborted; then finishes what is in flight, or says that the bot is restarting, within six
   * seconds. Throws `UserError` when Discord refuses the bot for good.
   */
  async run(stop: AbortSignal): Promise<void> {
    const close = (): void => {
      void this.#close();
    };
    stop.addEventListener('abort', close, { once: true });
    if (stop.aborted) close();
    try {
      await this.#connection.run();
    } finally {
      this.#stopping.abort();
    }
  }

  async #close(): Promise<void> {
    await this.#settled(finishWithinMs);
    this.#stopping.abort();
    await this.#settled(farewellWithinMs);
    this.#connection.close();
  }

  #attach(client: Client): void {
    const { events } = this.#parts;
    client.on(Events.InteractionCreate, (interaction) => {
      this.#take(interaction);
    });
    client.on(Events.GuildCreate, ({ id }) => {
      events.guildJoined(id);
    });
    client.on(Events.GuildDelete, ({ id }) => {
      events.guildLeft(id);
    });
    client.on(Events.ChannelDelete, (channel) => {
      if (!channel.isDMBased()) events.channelDeleted(channel.guildId, channel.id);
    });
    client.on(Events.ThreadDelete, ({ guildId, id }) => {
      events.channelDeleted(guildId, id);
    });
  }

  #onReady(client: Client<true>): void {
    const { log, events } = this.#parts;
    const guilds = [...client.guilds.cache.keys()];
    log.info({ user: client.user.tag, guilds: guilds.length }, 'Logged in to Discord');
    events.guildsPresent(guilds);
    if (this.#isRegistered) return;
    this.#isRegistered = true;
    void keepRegistered(this.#registration, client, this.#stopping.signal);
  }

  /** Each interaction once, even if the gateway brings it again. */
  #take(interaction: Interaction): void {
    if (this.#seen.has(interaction.id)) return;
    this.#seen.add(interaction.id);
    const [oldest] = this.#seen;
    if (this.#seen.size > rememberedInteractions && oldest !== undefined) this.#seen.delete(oldest);
    const work = this.#interactions.handle(interaction, this.#stopping.signal).finally(() => {
      this.#running.delete(work);
    });
    this.#running.add(work);
  }

  async #settled(withinMs: number): Promise<void> {
    let cancel = (): void => undefined;
    const patience = new Promise<void>((resolve) => {
      cancel = this.#parts.clock.after(withinMs, resolve);
    });
    await Promise.race([Promise.all(this.#running), patience]);
    cancel();
  }
}
