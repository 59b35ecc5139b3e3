import { once } from 'node:events';
import { Events, type Client } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectClient } from '../support/discord/connect-client.ts';
import type { Gateway } from '../support/discord/gateway.ts';
import { startLoopbackDiscord, type LoopbackDiscord } from '../support/discord/loopback-discord.ts';
import { textOf } from '../support/discord/message-view.ts';

let discord: LoopbackDiscord;
let client: Client<true>;

beforeEach(async () => {
  discord = await startLoopbackDiscord();
  client = await connectClient(discord);
});

afterEach(async () => {
  await client.destroy();
  await discord.close();
});

describe('the gateway of the loopback Discord', () => {
  it('lets the client resume after 4000 and replays what it missed', async () => {
    client.on(Events.InteractionCreate, (interaction) => {
      if (interaction.isChatInputCommand())
        void interaction.reply({ content: 'back', allowedMentions: { parse: [] } });
    });
    await client.application.commands.set([{ name: 'greet', description: 'Say good day.' }]);

    discord.gateway.closeAll(4000);
    await discord.gateway.events.until((event) => event.kind === 'disconnect');
    const message = await discord.readers.slash({ command: 'greet' }).shown();

    expect(textOf(message)).toBe('back');
    expect(discord.gateway.events.entries.map((event) => event.kind)).toEqual([
      'connect',
      'identify',
      'disconnect',
      'connect',
      'resume',
    ]);
  });

  it.each([
    [
      'a dropped connection',
      (gateway: Gateway) => {
        gateway.drop();
      },
    ],
    [
      'op 7',
      (gateway: Gateway) => {
        gateway.askReconnect();
      },
    ],
  ])('sees the client resume after %s', async (_name, act) => {
    const resumed = once(client, Events.ShardResume);

    act(discord.gateway);
    await resumed;

    expect(discord.gateway.events.entries.at(-1)?.kind).toBe('resume');
  });

  it('counts each IDENTIFY against the session start limit', async () => {
    const answer = await client.rest.get('/gateway/bot');

    expect(answer).toMatchObject({ session_start_limit: { total: 1000, remaining: 999 } });
  });
});
