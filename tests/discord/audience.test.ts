import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { CommandRequest } from '../../src/domain/command-request.ts';
import { harbourGuild } from '../support/discord/loopback-discord.ts';
import { isPrivate, textOf } from '../support/discord/message-view.ts';
import { aReader, anAdmin, anotherReader } from '../support/discord/readers.ts';
import { startTestBot } from '../support/discord/start-test-bot.ts';
import { aNotice, probeCommand } from '../support/discord/test-command.ts';

const guild = '600000000000000001';
const elsewhere = '600000000000000777';

/** A bot with a command that tells the test what it was asked. */
async function startAsked(settings: Parameters<typeof startTestBot>[0] = {}) {
  const asked: CommandRequest[] = [];
  const probe = probeCommand(async (request) => {
    asked.push(request);
    return aNotice('heard');
  });
  const bot = await startTestBot({ ...settings, extraCommands: [probe] });
  return { ...bot, asked };
}

describe('what a reader may see', () => {
  it.each([
    [
      'in a guild that has the bot',
      {},
      { place: 'guild', guildId: guild, audience: { library: true, guildId: guild, readerId: aReader.id } },
    ],
    [
      'in a direct message',
      { context: 1 },
      { place: 'direct', audience: { library: true, readerId: aReader.id } },
    ],
    ['in a group', { context: 2 }, { place: 'elsewhere', audience: { library: true, readerId: aReader.id } }],
    [
      'in a guild without the bot',
      { guild: elsewhere },
      { place: 'elsewhere', audience: { library: true, readerId: aReader.id } },
    ],
    [
      'by own install in a guild that has the bot too',
      { owners: { '1': aReader.id } },
      { place: 'elsewhere', audience: { library: true, readerId: aReader.id } },
    ],
  ] as const)('is decided by the installation: %s', async (_name, where, expected) => {
    const { discord, asked } = await startAsked();

    await discord.readers.slash({ command: 'probe', forged: true, ...where }).shown();

    expect(asked[0]).toMatchObject(expected);
    expect(asked[0]?.audience).toEqual(expected.audience);
  });

  it('leaves the library out of guilds when it is not shared', async () => {
    const { discord, asked } = await startAsked({ settings: { shareLibrary: false } });

    await discord.readers.slash({ command: 'probe' }).shown();
    await discord.readers.slash({ command: 'probe', context: 1, forged: true }).shown();

    expect(asked.map(({ audience }) => audience.library)).toEqual([false, true]);
  });

  it('is nothing outside the allowed guilds', async () => {
    const { discord, asked } = await startAsked({ settings: { allowedGuilds: [elsewhere] } });

    const message = await discord.readers.slash({ command: 'probe' }).shown();

    expect([textOf(message), isPrivate(message), asked]).toEqual([
      '⚠️ This bot does not answer here.',
      true,
      [],
    ]);
  });
});

describe('admins', () => {
  it.each([
    ['an admin', anAdmin, true],
    ['a reader', anotherReader, false],
    ['an administrator', { ...aReader, permissions: PermissionFlagsBits.Administrator }, true],
  ])('are told by their permission: %s', async (_name, user, isAdmin) => {
    const { discord, asked } = await startAsked();

    await discord.readers.slash({ command: 'probe', user }).shown();

    expect(asked[0]?.isAdmin).toBe(isAdmin);
  });

  it('are asked for again when a command is for them alone', async () => {
    const probe = probeCommand(() => Promise.resolve(aNotice('secret')), { isForAdmins: true });
    const { discord } = await startTestBot({ extraCommands: [probe] });

    const refused = await discord.readers.slash({ command: 'probe', forged: true }).shown();
    const allowed = await discord.readers.slash({ command: 'probe', user: anAdmin }).shown();

    expect(textOf(refused)).toContain('Manage Server');
    expect(textOf(allowed)).toContain('secret');
  });
});

describe('manners', () => {
  it('slow down a reader who has much fetched, and say when to try again', async () => {
    const { discord } = await startAsked({ settings: { readerSeconds: 30 } });
    const ask = async (): Promise<string> =>
      textOf(
        await discord.readers
          .slash({ command: 'probe', options: { link: 'https://outlet.example/' } })
          .shown(),
      );

    const answers: string[] = [];
    for (let count = 0; count < 6; count += 1) answers.push(await ask());
    const other = await discord.readers
      .slash({ command: 'probe', user: anotherReader, options: { link: 'https://outlet.example/' } })
      .shown();

    expect(answers.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'ℹ️ heard'));
    expect(answers[5]).toMatch(/^⚠️ You have asked for much.*\n-# Try again in \d+ seconds\.$/);
    expect(textOf(other)).toBe('ℹ️ heard');
  });
});

describe('the right to post', () => {
  it('is missing in a channel of another guild, even if an option names it', async () => {
    const channel = '700000000000000777';
    const other = { id: elsewhere, name: 'Elsewhere', channels: [{ id: channel, name: 'news' }] };
    const probe = probeCommand(() => Promise.resolve(aNotice('heard')));
    const { discord, frontEnd } = await startTestBot({
      discord: { guilds: [harbourGuild, other] },
      extraCommands: [probe],
    });

    await discord.readers.slash({ command: 'probe', options: { channel: { channel } } }).shown();

    expect(await frontEnd.postingRights.check(guild, channel)).toEqual({ kind: 'no-channel' });
    expect(await frontEnd.postingRights.check(elsewhere, channel)).toMatchObject({ kind: 'can-post' });
  });

  it('is looked up before anything is promised', async () => {
    const { discord, frontEnd } = await startTestBot();
    const check = () => frontEnd.postingRights.check(guild, '700000000000000001');

    expect(await check()).toEqual({ kind: 'can-post', canReadHistory: true });
    discord.setBotPermissions(guild, PermissionFlagsBits.ViewChannel);
    await expect.poll(check).toEqual({ kind: 'lacks', permissions: ['Send Messages'] });
    expect(await frontEnd.postingRights.check(elsewhere, '700000000000000001')).toEqual({
      kind: 'no-channel',
    });
  });

  it('is looked up again before an extra copy, and what is missing is named', async () => {
    const { discord, app, frontEnd } = await startTestBot();
    app.services.digests.checkRightsWith(frontEnd.postingRights);
    const run = (subcommand: string, options: Parameters<typeof discord.readers.slash>[0]['options']) =>
      discord.readers.slash({ command: 'digest', subcommand, user: anAdmin, options: options ?? {} }).shown();
    const channel = { channel: '700000000000000001' };
    expect(textOf(await run('create', { channel, time: '7', zone: 'UTC' }))).toContain('Ordered digest 1');
    discord.setBotPermissions(guild, PermissionFlagsBits.ViewChannel);

    await expect
      .poll(async () => textOf(await run('send-now', { digest: '1' })))
      .toContain('it lacks Send Messages');
  });
});
