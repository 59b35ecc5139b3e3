import { Client, Events, GatewayIntentBits } from 'discord.js';
import { testToken, type LoopbackDiscord } from './loopback-discord.ts';

/** A real client, ready, that knows of the loopback only by its REST address. */
export async function connectClient(discord: LoopbackDiscord): Promise<Client<true>> {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.apiUrl } });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(testToken);
  return ready;
}
