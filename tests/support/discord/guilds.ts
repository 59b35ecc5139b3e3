import { ChannelType, PermissionFlagsBits } from 'discord.js';
import { guildConstants, memberOf } from './guild-constants.ts';
import type { JsonObject } from './json.ts';

interface ChannelSetup {
  readonly id: string;
  readonly name: string;
  /** A guild text channel if left out. */
  readonly type?: number;
  /** What the bot may not do here although its role allows it. */
  readonly denyBot?: bigint;
  /** For a thread, the channel that it belongs to. */
  readonly parentId?: string;
}

export interface GuildSetup {
  readonly id: string;
  readonly name: string;
  readonly channels: readonly ChannelSetup[];
  readonly botPermissions?: bigint;
  /** Language of the guild, `en-US` if left out. */
  readonly locale?: string;
}

export const usualPermissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands;

export const threadTypes: ReadonlySet<number> = new Set<number>([
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]);

/** One guild with its channels, as the bot sees it; what the bot may do can be changed while it runs. */
export class Guild {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly channels = new Map<string, ChannelSetup>();
  botPermissions: bigint;
  readonly #botUser: JsonObject;

  constructor(setup: GuildSetup, botUser: JsonObject) {
    this.id = setup.id;
    this.name = setup.name;
    this.locale = setup.locale ?? 'en-US';
    this.botPermissions = setup.botPermissions ?? usualPermissions;
    this.#botUser = botUser;
    for (const channel of setup.channels) this.channels.set(channel.id, channel);
  }

  botPermissionsIn(channelId: string): bigint {
    return this.botPermissions & ~(this.channels.get(channelId)?.denyBot ?? 0n);
  }

  get roles(): readonly JsonObject[] {
    const role = {
      color: 0,
      colors: { primary_color: 0 },
      hoist: false,
      mentionable: false,
      position: 0,
      flags: 0,
    };
    return [
      { ...role, id: this.id, name: '@everyone', permissions: '0', managed: false },
      {
        ...role,
        id: this.#roleId,
        name: 'Bot',
        permissions: String(this.botPermissions),
        managed: true,
        position: 1,
      },
    ];
  }

  get botMember(): JsonObject {
    return { ...memberOf(this.#botUser), roles: [this.#roleId] };
  }

  channelJson(channel: ChannelSetup): JsonObject {
    const type = channel.type ?? ChannelType.GuildText;
    const common = {
      id: channel.id,
      guild_id: this.id,
      name: channel.name,
      type,
      parent_id: channel.parentId ?? null,
    };
    if (threadTypes.has(type)) {
      const metadata = {
        archived: false,
        auto_archive_duration: 1440,
        archive_timestamp: '2026-01-01T00:00:00Z',
        locked: false,
      };
      return {
        ...common,
        owner_id: '1',
        message_count: 0,
        member_count: 1,
        thread_metadata: metadata,
        rate_limit_per_user: 0,
      };
    }
    const overwrite = { id: this.#botUser['id'], type: 1, allow: '0', deny: String(channel.denyBot ?? 0n) };
    const overwrites = channel.denyBot === undefined ? [] : [overwrite];
    return {
      ...common,
      position: 0,
      permission_overwrites: overwrites,
      topic: null,
      nsfw: false,
      rate_limit_per_user: 0,
      last_message_id: null,
    };
  }

  /** As GUILD_CREATE brings it. */
  toJson(): JsonObject {
    const channels = [...this.channels.values()];
    const isThread = (channel: ChannelSetup): boolean =>
      threadTypes.has(channel.type ?? ChannelType.GuildText);
    return {
      ...guildConstants,
      id: this.id,
      name: this.name,
      preferred_locale: this.locale,
      roles: this.roles,
      members: [this.botMember],
      channels: channels.filter((channel) => !isThread(channel)).map((channel) => this.channelJson(channel)),
      threads: channels.filter(isThread).map((channel) => this.channelJson(channel)),
    };
  }

  get #roleId(): string {
    return (BigInt(this.id) + 1n).toString();
  }
}
