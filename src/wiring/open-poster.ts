import type { Config } from '../config.ts';
import type { MessagePoster } from '../domain/ports/message-poster.ts';

/** What posts editions; nothing where there is no token. Loaded only then: a typed line needs none of it. */
export async function openPoster(config: Config): Promise<{ readonly poster?: MessagePoster }> {
  if (config.discordToken === '') return {};
  const { ChannelRest } = await import('../discord/channel-rest.ts');
  const { DiscordPoster } = await import('../discord/digest-poster.ts');
  return { poster: new DiscordPoster(new ChannelRest(config.discordApiUrl, config.discordToken)) };
}
