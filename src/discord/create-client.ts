import { GatewayIntentBits } from 'discord-api-types/v10';
import { Client, Options } from 'discord.js';
import type { SessionStarts } from './session-starts.ts';

/** A client that asks for no privileged intent and remembers nothing but guilds, channels and its own membership. */
export function createClient(apiUrl: string, starts: SessionStarts): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: apiUrl },
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      ThreadMemberManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.bot },
    }),
    ws: { buildIdentifyThrottler: () => starts },
  });
}
