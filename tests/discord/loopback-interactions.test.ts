import {
  Events,
  InteractionContextType,
  MessageFlags,
  type Client,
  type RepliableInteraction,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectClient } from '../support/discord/connect-client.ts';
import { anAdmin, anotherReader } from '../support/discord/readers.ts';
import { startLoopbackDiscord, type LoopbackDiscord } from '../support/discord/loopback-discord.ts';
import { buttonsOf, customIdOf, isPrivate, selectsOf, textOf } from '../support/discord/message-view.ts';

const allowedMentions = { parse: [] };
const greet = {
  name: 'greet',
  description: 'Say good day.',
  options: [
    { type: 3, name: 'whom', description: 'A name.', required: true },
    { type: 4, name: 'times', description: 'How often.', min_value: 1, max_value: 3 },
    { type: 3, name: 'where', description: 'A place.', autocomplete: true },
  ],
} as const;

let discord: LoopbackDiscord;
let client: Client<true>;

beforeEach(async () => {
  discord = await startLoopbackDiscord();
  client = await connectClient(discord);
  await client.application.commands.set([greet]);
});

afterEach(async () => {
  await client.destroy();
  await discord.close();
});

function onRepliable(answer: (interaction: RepliableInteraction) => Promise<unknown>): void {
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isRepliable()) void answer(interaction);
  });
}

describe('interactions on the loopback Discord', () => {
  it('shows the answer to a slash command with its options', async () => {
    onRepliable(async (interaction) => {
      const whom = interaction.isChatInputCommand() ? interaction.options.getString('whom', true) : '';
      await interaction.reply({
        content: `Good day, ${whom}.`,
        allowedMentions,
        flags: MessageFlags.Ephemeral,
      });
    });

    const message = await discord.readers.slash({ command: 'greet', options: { whom: 'Ada' } }).shown();

    expect(textOf(message)).toBe('Good day, Ada.');
    expect(isPrivate(message)).toBe(true);
  });

  it('fills a deferred answer with the first follow-up', async () => {
    onRepliable(async (interaction) => {
      await interaction.deferReply();
      await interaction.followUp({ content: 'late', allowedMentions });
    });

    const sent = discord.readers.slash({ command: 'greet', options: { whom: 'Ada' } });
    const message = await sent.shown();

    expect(textOf(message)).toBe('late');
    expect(message.id).toBe(sent.originalId);
  });

  it('lets a reader press a button and updates the message', async () => {
    onRepliable(async (interaction) => {
      const row = { type: 1, components: [{ type: 2, style: 1, label: 'More', custom_id: 'more' }] };
      if (interaction.isButton())
        await interaction.update({ content: 'more', components: [], allowedMentions });
      else await interaction.reply({ content: 'less', components: [row], allowedMentions });
    });
    const message = await discord.readers.slash({ command: 'greet', options: { whom: 'Ada' } }).shown();

    const updated = await discord.readers.press({ message, customId: customIdOf(message, 'More') }).shown();

    expect([updated.id, textOf(updated), buttonsOf(updated)]).toEqual([message.id, 'more', []]);
  });

  it('lets a reader choose from a select what it offers', async () => {
    const options = [{ label: 'One', value: 'one' }];
    const row = { type: 1, components: [{ type: 3, custom_id: 'choose', options }] };
    onRepliable(async (interaction) => {
      if (interaction.isStringSelectMenu())
        await interaction.reply({ content: interaction.values.join(), allowedMentions });
      else await interaction.reply({ content: 'choose', components: [row], allowedMentions });
    });
    const message = await discord.readers.slash({ command: 'greet', options: { whom: 'Ada' } }).shown();
    const [select] = selectsOf(message);
    const call = { message, customId: select?.customId ?? '' };

    const answer = await discord.readers.select({ ...call, values: ['one'] }).shown();

    expect(textOf(answer)).toBe('one');
    expect(() => discord.readers.select({ ...call, values: ['two'] })).toThrow('does not offer two');
  });

  it('answers autocomplete with choices', async () => {
    client.on(Events.InteractionCreate, (interaction) => {
      if (interaction.isAutocomplete())
        void interaction.respond([{ name: interaction.options.getFocused(), value: 'x' }]);
    });

    const choices = await discord.readers
      .autocomplete({ command: 'greet', options: { where: 'har' }, focused: 'where' })
      .choices();

    expect(choices).toEqual([{ name: 'har', value: 'x' }]);
  });

  it('lets nobody send what Discord would not send', () => {
    const { readers } = discord;

    expect(() => readers.slash({ command: 'greet' })).toThrow('asks for whom');
    expect(() => readers.slash({ command: 'greet', options: { whom: 3 } })).toThrow('does not take 3');
    expect(() => readers.slash({ command: 'greet', options: { whom: 'a', times: 4 } })).toThrow('too large');
    expect(() => readers.slash({ command: 'nothing' })).toThrow('No command');
  });

  it('shows a command to those alone who may run it', async () => {
    const contexts = [InteractionContextType.Guild];
    await client.application.commands.set([
      { name: 'feed', description: 'Feeds.', defaultMemberPermissions: 32n, contexts },
    ]);
    onRepliable((interaction) => interaction.reply({ content: interaction.user.username, allowedMentions }));
    const { readers } = discord;

    expect(() => readers.slash({ command: 'feed', user: anotherReader })).toThrow('does not show');
    expect(() => readers.slash({ command: 'feed', user: anAdmin, context: 1 })).toThrow('does not show');
    expect(textOf(await readers.slash({ command: 'feed', user: anAdmin }).shown())).toBe('ada');
    expect(textOf(await readers.slash({ command: 'feed', user: anotherReader, forged: true }).shown())).toBe(
      'tomas',
    );
  });

  it('refuses second answers and expired tokens with the codes of Discord', async () => {
    const codes: unknown[] = [];
    onRepliable(async (interaction) => {
      const body = { type: 4, data: { content: 'a', allowed_mentions: allowedMentions } } as const;
      const route = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
      await client.rest.post(route, { body, auth: false });
      await client.rest.post(route, { body, auth: false }).catch((error: unknown) => codes.push(error));
      discord.world.interactions.all.at(-1)?.expire();
      await interaction.webhook
        .send({ content: 'b', allowedMentions })
        .catch((error: unknown) => codes.push(error));
    });

    const sent = discord.readers.slash({ command: 'greet', options: { whom: 'Ada' } });
    await sent.callback();
    await discord.requests.until(
      (request) => request.path.startsWith('/webhooks/') && request.method === 'POST',
    );
    await expect.poll(() => codes).toMatchObject([{ code: 40060 }, { code: 50027 }]);
  });
});
