import { ChannelType, PermissionFlagsBits } from 'discord.js';
import { memberOf } from './guild-constants.ts';
import { usualPermissions } from './guilds.ts';
import type { JsonObject } from './json.ts';
import { applicationId, type World } from './world.ts';

interface Reader {
  readonly id: string;
  readonly username: string;
  /** In the guild; those of an ordinary member if left out. */
  readonly permissions?: bigint;
}

export const aReader: Reader = { id: '500000000000000001', username: 'rosa' };
export const anotherReader: Reader = { id: '500000000000000002', username: 'tomas' };
export const anAdmin: Reader = {
  id: '500000000000000003',
  username: 'ada',
  permissions: usualPermissions | PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ManageChannels,
};

/** Where and by whom an interaction is made. */
export interface Circumstances {
  readonly user?: Reader;
  /** Id of the guild; the first one if left out. One that this Discord does not know stands for a guild without the bot. */
  readonly guild?: string;
  readonly channel?: string;
  /** 0 guild, 1 direct message with the bot, 2 another direct message or group. */
  readonly context?: 0 | 1 | 2;
  /** `authorizing_integration_owners`: `0` the guild that installed the bot, `1` the user who did. */
  readonly owners?: Readonly<Record<string, string>>;
  readonly locale?: string;
  /** What the bot may do in the channel, when it differs from the guild's setup. */
  readonly appPermissions?: bigint;
}

/** The part of an interaction that says where it is made and by whom. */
export function circumstancesJson(world: World, given: Circumstances): JsonObject {
  const reader = given.user ?? aReader;
  const user = {
    id: reader.id,
    username: reader.username,
    global_name: null,
    discriminator: '0',
    avatar: null,
    public_flags: 0,
  };
  const common = {
    locale: given.locale ?? 'en-US',
    context: given.context ?? 0,
    entitlements: [],
    attachment_size_limit: 524_288_000,
  };
  if ((given.context ?? 0) !== 0) return { ...common, ...direct(world, given, user) };
  const guild = given.guild === undefined ? [...world.guilds.values()][0] : world.guilds.get(given.guild);
  const guildId = guild?.id ?? given.guild;
  if (guildId === undefined) throw new Error('There is no guild');
  const channelId = given.channel ?? [...(guild?.channels.keys() ?? [])][0] ?? '700000000000000099';
  const channel = guild?.channels.get(channelId);
  const json =
    channel === undefined
      ? { id: channelId, type: ChannelType.GuildText, name: 'elsewhere' }
      : guild?.channelJson(channel);
  const permissions = String(reader.permissions ?? usualPermissions);
  return {
    ...common,
    guild_id: guildId,
    guild: { id: guildId, locale: guild?.locale ?? 'en-US', features: [] },
    guild_locale: guild?.locale ?? 'en-US',
    channel_id: channelId,
    channel: { ...json, permissions },
    member: { ...memberOf(user), permissions },
    app_permissions: String(given.appPermissions ?? guild?.botPermissionsIn(channelId) ?? usualPermissions),
    authorizing_integration_owners:
      given.owners ?? (guild === undefined ? { '1': reader.id } : { '0': guildId }),
  };
}

function direct(world: World, given: Circumstances, user: JsonObject & { id: string }): JsonObject {
  const isWithBot = given.context === 1;
  const id = given.channel ?? (isWithBot ? '710000000000000001' : '710000000000000002');
  const recipients = isWithBot ? [world.botUser] : [{ ...user, id: '500000000000000009', username: 'mira' }];
  const channel = {
    id,
    type: isWithBot ? ChannelType.DM : ChannelType.GroupDM,
    recipients,
    last_message_id: null,
    flags: 0,
  };
  if (isWithBot) world.directChannels.set(id, channel);
  return {
    user,
    channel_id: id,
    channel,
    app_permissions: String(given.appPermissions ?? usualPermissions),
    authorizing_integration_owners: given.owners ?? { '1': user.id, ...(isWithBot ? { '0': '0' } : {}) },
    ...(isWithBot ? { recipient_of: applicationId } : {}),
  };
}
