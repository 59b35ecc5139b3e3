import type { Client, TextChannel } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectClient } from '../support/discord/connect-client.ts';
import { codeError, rateLimited, serverError } from '../support/discord/faults.ts';
import {
  harbourGuild,
  startLoopbackDiscord,
  type LoopbackDiscord,
} from '../support/discord/loopback-discord.ts';

const allowedMentions = { parse: [] };
const general = '700000000000000001';
let now = Date.now();
let discord: LoopbackDiscord;
let client: Client<true>;

beforeEach(async () => {
  now = Date.now();
  discord = await startLoopbackDiscord({ now: () => now, guilds: [harbourGuild] });
  client = await connectClient(discord);
});

afterEach(async () => {
  await client.destroy();
  await discord.close();
});

async function generalChannel(): Promise<TextChannel> {
  const channel = await client.channels.fetch(general);
  if (channel?.isTextBased() !== true || channel.isDMBased()) throw new Error('no text channel');
  return channel as TextChannel;
}

describe('bodies on the loopback Discord', () => {
  it('reports and refuses what Discord would refuse', async () => {
    const channel = await generalChannel();
    const row = (id: string) => ({ type: 1, components: [{ type: 2, style: 1, label: 'x', custom_id: id }] });
    const bodies = [
      { content: 'x'.repeat(2001) },
      { flags: 1 << 15, content: 'beside', components: [{ type: 10, content: 'text' }] },
      {
        flags: 1 << 15,
        components: [
          { type: 10, content: 'x'.repeat(2500) },
          { type: 10, content: 'x'.repeat(2500) },
        ],
      },
      {
        flags: 1 << 15,
        components: Array.from({ length: 21 }, () => ({
          type: 17,
          components: [{ type: 10, content: 'x' }],
        })),
      },
      { content: 'x', components: [row('same'), row('same')] },
      {
        content: 'x',
        components: [{ type: 1, components: [{ type: 2, style: 1, label: 'x'.repeat(81), custom_id: 'a' }] }],
      },
      { content: 'x', components: [row('x'.repeat(101))] },
      { embeds: [1, 2].map(() => ({ description: 'x'.repeat(3500) })) },
      { content: '' },
    ];

    const results = await Promise.allSettled(
      bodies.map((body) =>
        client.rest.post(`/channels/${channel.id}/messages`, {
          body: { ...body, allowed_mentions: allowedMentions },
        }),
      ),
    );

    expect(
      results.map((result) =>
        result.status === 'rejected' ? (result.reason as { code: unknown }).code : 'taken',
      ),
    ).toEqual(bodies.map(() => 50035));
    expect(discord.takeViolations().length).toBeGreaterThanOrEqual(bodies.length);
  });

  it('reports a message that could ping, and fails when it is closed', async () => {
    const channel = await generalChannel();
    await channel.send({ content: '@everyone' });
    await channel.send({ content: 'x', allowedMentions: { parse: ['users'] } });

    await expect(discord.close()).rejects.toThrow('allowed_mentions is missing');
    expect(discord.takeViolations()).toHaveLength(2);
  });

  it('reports commands that Discord would refuse', async () => {
    const commands = [
      { name: 'Upper', description: 'x' },
      {
        name: 'late',
        description: 'x',
        options: [
          { type: 3, name: 'a', description: 'x' },
          { type: 3, name: 'b', description: 'x', required: true },
        ],
      },
    ];

    for (const command of commands) await client.application.commands.create(command).catch(() => undefined);

    expect(discord.takeViolations().map((violation) => violation.problem)).toEqual([
      '/Upper: the name "Upper" is not allowed',
      '/late: required options come first',
    ]);
  });

  it('takes permissions as a string of digits', async () => {
    await client.application.commands.create({
      name: 'feed',
      description: 'Feeds.',
      defaultMemberPermissions: 32n,
    });

    expect(
      discord.world.commands.list(undefined).map((command) => command['default_member_permissions']),
    ).toContain('32');
  });
});

describe('messages on the loopback Discord', () => {
  it('gives the first message again for a nonce it remembers, and another when it forgot', async () => {
    const channel = await generalChannel();
    const body = { content: 'edition', nonce: 'n1', enforceNonce: true, allowedMentions };

    const first = await channel.send(body);
    const again = await channel.send(body);
    now += 121_000;
    const later = await channel.send(body);

    expect(again.id).toBe(first.id);
    expect(later.id).not.toBe(first.id);
  });

  it('stores and then loses the answer when told to', async () => {
    const channel = await generalChannel();
    discord.faults.add({ method: 'POST', path: /messages$/, fault: { kind: 'cut', when: 'after-storing' } });

    await expect(channel.send({ content: 'once', allowedMentions })).rejects.toThrow('other side closed');

    expect(discord.world.messages.in(general)).toHaveLength(1);
  });

  it('answers with the faults it was given, as often as it was told', async () => {
    const channel = await generalChannel();
    const path = /messages$/;
    discord.faults.add({ path, fault: rateLimited(0.01) });
    discord.faults.add({ path, fault: serverError(503) });
    discord.faults.add({ path, fault: codeError(10003) });

    await expect(channel.send({ content: 'x', allowedMentions })).rejects.toMatchObject({ code: 10003 });
    await expect(channel.send({ content: 'y', allowedMentions })).resolves.toBeDefined();
  });

  it('shows an empty history to a bot that may not read it', async () => {
    const channel = await generalChannel();
    await channel.send({ content: 'x', allowedMentions });
    discord.setBotPermissions(harbourGuild.id, 1024n | 2048n);

    expect((await channel.messages.fetch({ limit: 5 })).size).toBe(0);
  });

  it('refuses posts where the bot may not write', async () => {
    const channel = await generalChannel();
    discord.setBotPermissions(harbourGuild.id, 1024n);

    await expect(channel.send({ content: 'x', allowedMentions })).rejects.toMatchObject({ code: 50013 });
  });
});
