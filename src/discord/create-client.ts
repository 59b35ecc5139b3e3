import { GatewayIntentBits } from 'discord-api-types/v10';
import { Client, Options, SimpleShardingStrategy } from 'discord.js';
import type { SessionStarts } from './session-starts.ts';

type WebSockets = ConstructorParameters<typeof SimpleShardingStrategy>[0];

/**
 * A client that asks for no privileged intent and remembers nothing but guilds, channels and its own membership. `ended` is aborted
 * when it is given up.
 */
export function createClient(apiUrl: string, starts: SessionStarts, ended: AbortSignal): Client {
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
    ws: {
      buildIdentifyThrottler: () => starts,
      buildStrategy: (manager) => strategyUntil(ended, manager),
    },
  });
}

/**
 * A client that is destroyed while it pauses before it connects again would connect all the same, and log in beside the next one: it
 * asks for its session before, and then gets no answer any more.
 */
function strategyUntil(ended: AbortSignal, manager: WebSockets): SimpleShardingStrategy {
  const { options } = manager;
  const retrieve = options.retrieveSessionInfo.bind(options);
  options.retrieveSessionInfo = (shardId) =>
    ended.aborted ? new Promise(() => undefined) : retrieve(shardId);
  return new SimpleShardingStrategy(manager);
}
