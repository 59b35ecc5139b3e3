import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Client, GuildBasedChannel } from 'discord.js';
import type { PostingCheck, PostingRights } from '../domain/ports/posting-rights.ts';

const postable: ReadonlySet<ChannelType> = new Set([
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]);

/** Looks into what the client knows of its guilds: no request is made. */
export class DiscordPostingRights implements PostingRights {
  readonly #client: () => Client<true> | undefined;

  constructor(client: () => Client<true> | undefined) {
    this.#client = client;
  }

  async check(guildId: string, channelId: string): Promise<PostingCheck> {
    const client = this.#client();
    const channel = client?.guilds.cache.get(guildId)?.channels.cache.get(channelId);
    if (client === undefined || channel === undefined || !postable.has(channel.type))
      return { kind: 'no-channel' };
    // discord.js files a channel that comes with an option under the guild of the request, whosever it is.
    if (channel.guildId !== guildId) return { kind: 'no-channel' };
    const has = channel.permissionsFor(client.user);
    if (has === null) return { kind: 'no-channel' };
    const permissions = neededIn(channel).flatMap(([name, bit]) => (has.has(bit) ? [] : [name]));
    if (permissions.length > 0) return { kind: 'lacks', permissions };
    return { kind: 'can-post', canReadHistory: has.has(PermissionFlagsBits.ReadMessageHistory) };
  }
}

function neededIn(channel: GuildBasedChannel): readonly (readonly [name: string, bit: bigint])[] {
  return [
    ['View Channel', PermissionFlagsBits.ViewChannel],
    channel.isThread()
      ? ['Send Messages in Threads', PermissionFlagsBits.SendMessagesInThreads]
      : ['Send Messages', PermissionFlagsBits.SendMessages],
  ];
}
