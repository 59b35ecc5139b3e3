import type { GuildEvents } from '../domain/ports/guild-events.ts';

/** Tells every listener what happened, one after the other. */
export function allGuildEvents(listeners: readonly GuildEvents[]): GuildEvents {
  return {
    guildsPresent: (guildIds) => {
      for (const listener of listeners) listener.guildsPresent(guildIds);
    },
    guildJoined: (guildId) => {
      for (const listener of listeners) listener.guildJoined(guildId);
    },
    guildLeft: (guildId) => {
      for (const listener of listeners) listener.guildLeft(guildId);
    },
    channelDeleted: (guildId, channelId) => {
      for (const listener of listeners) listener.channelDeleted(guildId, channelId);
    },
  };
}
