import { Inspector } from './checks/inspector.ts';
import { CommandRegistry } from './command-registry.ts';
import { Guild, type GuildSetup } from './guilds.ts';
import { InteractionLog } from './interaction-log.ts';
import type { JsonObject } from './json.ts';
import { MessageStore } from './message-store.ts';
import { Snowflakes } from './snowflakes.ts';

export const applicationId = '800000000000000001';

interface WorldOptions {
  readonly token: string;
  readonly now: () => number;
  readonly nonceMemoryMs: number;
  /** How long an interaction may wait for its first answer. */
  readonly interactionLimitMs: number;
  readonly guilds: readonly GuildSetup[];
}

/** Everything that this Discord knows. */
export class World {
  readonly token: string;
  readonly now: () => number;
  readonly botUser: JsonObject;
  readonly snowflakes: Snowflakes;
  readonly commands: CommandRegistry;
  readonly messages: MessageStore;
  readonly interactions: InteractionLog;
  readonly inspector = new Inspector();
  readonly guilds = new Map<string, Guild>();
  /** Channels of direct messages, by id, with the reader. */
  readonly directChannels = new Map<string, JsonObject>();

  constructor(options: WorldOptions) {
    this.token = options.token;
    this.now = options.now;
    this.botUser = {
      id: applicationId,
      username: 'brevier',
      global_name: null,
      discriminator: '0',
      avatar: null,
      bot: true,
      public_flags: 0,
    };
    this.snowflakes = new Snowflakes(options.now);
    this.commands = new CommandRegistry(this.snowflakes, applicationId);
    this.messages = new MessageStore({ ...options, snowflakes: this.snowflakes, author: this.botUser });
    this.interactions = new InteractionLog({ limitMs: options.interactionLimitMs });
    for (const setup of options.guilds) this.addGuild(setup);
  }

  addGuild(setup: GuildSetup): Guild {
    const guild = new Guild(setup, this.botUser);
    this.guilds.set(guild.id, guild);
    return guild;
  }

  guildOfChannel(channelId: string): Guild | undefined {
    return [...this.guilds.values()].find((guild) => guild.channels.has(channelId));
  }
}

export const applicationJson: JsonObject = {
  id: applicationId,
  name: 'Brevier',
  icon: null,
  description: '',
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: '0'.repeat(64),
  flags: 0,
  hook: true,
  is_monetized: false,
  summary: '',
  team: null,
  owner: {
    id: '900000000000000000',
    username: 'operator',
    global_name: null,
    discriminator: '0',
    avatar: null,
    public_flags: 0,
  },
  integration_types_config: { '0': {}, '1': {} },
};
