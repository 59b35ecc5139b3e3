import path from 'node:path';
import { commands, messageCommands } from '../../commands/index.ts';
import type { Config } from '../config.ts';
import { DiscordFrontEnd } from '../discord/start-discord.ts';
import type { FetchAttachment } from '../domain/ports/fetch-attachment.ts';
import type { GuildEvents } from '../domain/ports/guild-events.ts';
import type { Log } from '../domain/ports/log.ts';
import type { LongCalls } from '../domain/ports/long-calls.ts';
import { systemClock } from '../runtime/system-clock.ts';
import type { Services } from '../services/services.ts';

export type OpenDiscordParts = {
  readonly services: Services;
  readonly fetchAttachment: FetchAttachment;
  readonly events: GuildEvents;
  readonly longCalls: LongCalls;
  readonly log: Log;
};

/** The Discord front-end of the settings, not yet logged in. */
export function openDiscord(config: Config, parts: OpenDiscordParts): DiscordFrontEnd {
  return new DiscordFrontEnd({
    ...parts,
    commands,
    messageCommands,
    clock: systemClock,
    settings: {
      token: config.discordToken,
      apiUrl: config.discordApiUrl,
      guildId: config.discordGuildId,
      shareLibrary: config.shareLibrary,
      allowedGuilds: config.allowedGuilds,
      readerSeconds: config.readerCooldownSeconds,
      guildSeconds: config.guildCooldownSeconds,
      scopeFile: path.join(config.dataDir, 'discord-commands.json'),
    },
  });
}
