import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { asList, asObject } from '../support/discord/json.ts';
import { harbourGuild } from '../support/discord/loopback-discord.ts';
import { openBot, startTestBot } from '../support/discord/start-test-bot.ts';
import { emptyFolder } from '../support/run-program.ts';

type Options = Parameters<typeof openBot>[0];

/** Starts one more bot there, waits until it is done with the commands, and gives what it wrote. */
async function writesOfNextStart(
  first: Awaited<ReturnType<typeof startTestBot>>,
  options: Options,
): Promise<readonly string[]> {
  const { discord } = first;
  await first.stop();
  const before = discord.answered.entries.length;
  const next = openBot(options, discord, first.app);
  await next.untilLogged('Commands are in place');
  await next.stop();
  return discord.answered.entries
    .slice(before)
    .filter(({ method, path: route }) => method !== 'GET' && route.includes('/commands'))
    .map(({ method, path: route }) => `${method} ${route.replace(/\d{17,}/g, '…')}`);
}

describe('registration', () => {
  it('writes nothing when nothing has changed', async () => {
    const bot = await startTestBot();

    expect(await writesOfNextStart(bot, {})).toEqual([]);
  });

  it('writes differences only', async () => {
    const bot = await startTestBot();
    const { commands: registry } = bot.discord.world;
    const [summarize, search, latest] = registry.list(undefined);
    if (summarize === undefined || search === undefined || latest === undefined)
      throw new Error('not registered');
    registry.edit(undefined, summarize, { description: 'Something old.' });
    registry.delete(undefined, search.id);
    registry.put(undefined, { name: 'gone', description: 'No longer there.' });

    const written = await writesOfNextStart(bot, {});

    expect([...written].sort()).toEqual([
      'DELETE /applications/…/commands/…',
      'PATCH /applications/…/commands/…',
      'POST /applications/…/commands',
    ]);
  });

  it('moves to one guild and back, and clears the place it left', async () => {
    const scopeFile = path.join(emptyFolder(), 'scope.json');
    const bot = await startTestBot({ scopeFile });
    const registry = bot.discord.world.commands;
    const settings = { guildId: harbourGuild.id };

    await writesOfNextStart(bot, { scopeFile, settings });
    expect([registry.list(undefined).length, registry.list(harbourGuild.id).length > 0]).toEqual([0, true]);

    await writesOfNextStart(bot, { scopeFile });
    expect([registry.list(undefined).length > 0, registry.list(harbourGuild.id).length]).toEqual([true, 0]);
  });

  it('clears the other scope also when it is not known where commands were', async () => {
    const bot = await startTestBot();
    const registry = bot.discord.world.commands;
    registry.put(harbourGuild.id, { name: 'old', description: 'Of another time.' });

    await writesOfNextStart(bot, {});

    expect(registry.list(harbourGuild.id)).toEqual([]);
  });
});

describe('what is registered', () => {
  it('is every command that is not hidden', async () => {
    const { discord } = await startTestBot();

    const slash = discord.world.commands.list(undefined).filter((command) => command['type'] === 1);

    expect(slash.map(({ name }) => name)).toEqual(
      commands.filter(({ isHidden }) => isHidden !== true).map(({ data }) => data.name),
    );
  });

  it('is called summarise in British English', async () => {
    const { discord } = await startTestBot();

    const command = discord.world.commands.visible(undefined, 'summarize', 1);

    expect(asObject(command?.['name_localizations'])['en-GB']).toBe('summarise');
  });

  it('says where each command may be used, and by whom admins’ commands', async () => {
    const { discord } = await startTestBot();

    for (const command of discord.world.commands.list(undefined)) {
      expect([
        command.name,
        asList(command['contexts']).length > 0,
        asList(command['integration_types']).length > 0,
      ]).toEqual([command.name, true, true]);
      const isForAdmins = commands.some(
        ({ data, isForAdmins: marked }) => data.name === command.name && marked === true,
      );
      expect(command['default_member_permissions']).toBe(isForAdmins ? '32' : null);
    }
  });
});
