import type { AddressInfo } from 'node:net';
import type { Violation } from './checks/inspector.ts';
import { Gateway } from './gateway.ts';
import type { GuildSetup } from './guilds.ts';
import { RestServer } from './rest-server.ts';
import { ok, type Route } from './routes/route.ts';
import { ReaderActions } from './reader-actions.ts';
import { World } from './world.ts';

export interface LoopbackDiscordOptions {
  readonly token?: string;
  readonly guilds?: readonly GuildSetup[];
  readonly heartbeatIntervalMs?: number;
  /** Discord's clock: `Date` headers, ids, time stamps, the memory for nonces. */
  readonly now?: () => number;
  readonly nonceMemoryMs?: number;
  readonly interactionLimitMs?: number;
  readonly sessionStartLimit?: {
    readonly total?: number;
    readonly remaining: number;
    readonly resetAfterMs?: number;
  };
}

export const testToken = 'loopback-token';

export const harbourGuild: GuildSetup = {
  id: '600000000000000001',
  name: 'Harbour',
  channels: [
    { id: '700000000000000001', name: 'general' },
    { id: '700000000000000002', name: 'news', type: 5 },
  ],
};

/** A Discord on loopback: the real client needs to be told nothing but `apiUrl`. */
export class LoopbackDiscord {
  readonly world: World;
  readonly gateway: Gateway;
  readonly readers: ReaderActions;
  readonly #rest: RestServer;
  readonly #sessionStarts: { total: number; remaining: number; resetAfterMs: number };
  #origin = '';

  constructor(options: LoopbackDiscordOptions) {
    this.world = new World({
      token: options.token ?? testToken,
      now: options.now ?? Date.now,
      nonceMemoryMs: options.nonceMemoryMs ?? 120_000,
      interactionLimitMs: options.interactionLimitMs ?? 3000,
      guilds: options.guilds ?? [harbourGuild],
    });
    this.#sessionStarts = {
      total: 1000,
      remaining: 1000,
      resetAfterMs: 86_400_000,
      ...options.sessionStartLimit,
    };
    this.gateway = new Gateway(this.world, { heartbeatIntervalMs: options.heartbeatIntervalMs ?? 41_250 });
    this.#rest = new RestServer(this.world, this.#gatewayRoute());
    this.gateway.attach(this.#rest.http);
    this.readers = new ReaderActions(this.world, (payload) => {
      this.gateway.dispatch('INTERACTION_CREATE', payload);
    });
  }

  /** For `rest.api` of discord.js and for `DISCORD_API_URL`. */
  get apiUrl(): string {
    return `${this.#origin}/api`;
  }

  get requests(): RestServer['requests'] {
    return this.#rest.requests;
  }

  get answered(): RestServer['answered'] {
    return this.#rest.answered;
  }

  get faults(): RestServer['faults'] {
    return this.#rest.faults;
  }

  get violations(): readonly Violation[] {
    return this.world.inspector.violations;
  }

  /** Identifies left today, counted down by each. */
  get sessionStarts(): { remaining: number } {
    return this.#sessionStarts;
  }

  /** Puts a file where Discord keeps attachments; gives what an attachment option needs. */
  attach(filename: string, content: string | Buffer, contentType?: string) {
    const bytes = Buffer.from(content);
    const path = this.#rest.addFile(filename, { bytes, type: contentType ?? 'application/octet-stream' });
    return {
      attachment: {
        filename,
        size: bytes.length,
        url: this.#origin + path,
        ...(contentType === undefined ? {} : { contentType }),
      },
    };
  }

  /** The bot is removed from a guild. */
  removeGuild(id: string): void {
    this.world.guilds.delete(id);
    this.gateway.dispatch('GUILD_DELETE', { id });
  }

  /** The bot is invited to a guild. */
  addGuild(setup: GuildSetup): void {
    this.gateway.dispatch('GUILD_CREATE', this.world.addGuild(setup).toJson());
  }

  deleteChannel(id: string): void {
    const guild = this.world.guildOfChannel(id);
    const channel = guild?.channels.get(id);
    if (guild === undefined || channel === undefined) throw new Error(`No channel ${id}`);
    guild.channels.delete(id);
    this.gateway.dispatch('CHANNEL_DELETE', guild.channelJson(channel));
  }

  /** Changes what the bot may do in the guild, and tells it. */
  setBotPermissions(guildId: string, permissions: bigint): void {
    const guild = this.world.guilds.get(guildId);
    if (guild === undefined) throw new Error(`No guild ${guildId}`);
    guild.botPermissions = permissions;
    for (const role of guild.roles) this.gateway.dispatch('GUILD_ROLE_UPDATE', { guild_id: guildId, role });
  }

  /** The breaches so far, which are then forgotten: for tests that provoke them. */
  takeViolations(): readonly Violation[] {
    return this.world.inspector.violations.splice(0);
  }

  /** Ends it; fails when the bot ever sent what Discord would not take, or what could ping. */
  async close(): Promise<void> {
    this.gateway.close();
    this.#rest.http.closeAllConnections();
    await new Promise((resolve) => this.#rest.http.close(resolve));
    const [first] = this.violations;
    if (first !== undefined) {
      const lines = this.violations.map(({ request, problem }) => `${request}: ${problem}`);
      throw new Error(`${lines.join('\n')}\nfirst body: ${JSON.stringify(first.body).slice(0, 3000)}`);
    }
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#rest.http.listen(0, '127.0.0.1', resolve));
    const { port } = this.#rest.http.address() as AddressInfo;
    this.#origin = `http://127.0.0.1:${String(port)}`;
    this.gateway.url = `ws://127.0.0.1:${String(port)}/gateway`;
  }

  #gatewayRoute(): Route {
    return {
      method: 'GET',
      path: '/gateway/bot',
      answer: () => {
        const used = this.gateway.events.count((event) => event.kind === 'identify');
        const { total, remaining, resetAfterMs } = this.#sessionStarts;
        const limit = {
          total,
          remaining: Math.max(0, remaining - used),
          reset_after: resetAfterMs,
          max_concurrency: 1,
        };
        return ok({ url: this.gateway.url, shards: 1, session_start_limit: limit });
      },
    };
  }
}

export async function startLoopbackDiscord(options: LoopbackDiscordOptions = {}): Promise<LoopbackDiscord> {
  const discord = new LoopbackDiscord(options);
  await discord.listen();
  return discord;
}
