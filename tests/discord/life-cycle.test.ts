import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/domain/errors.ts';
import { textOf } from '../support/discord/message-view.ts';
import { startTestBot, type TestBot } from '../support/discord/start-test-bot.ts';
import { aNotice, probeCommand } from '../support/discord/test-command.ts';

async function expectAnswer({ discord }: TestBot): Promise<void> {
  expect(textOf(await discord.readers.slash({ command: 'help' }).shown())).toContain('Brevier');
}

function eventKinds({ discord }: TestBot): readonly string[] {
  return discord.gateway.events.entries.map(({ kind }) => kind).filter((kind) => kind !== 'heartbeat');
}

describe('a connection that breaks', () => {
  it.each([
    [
      '4000',
      (bot: TestBot) => {
        bot.discord.gateway.closeAll(4000);
      },
    ],
    [
      'a cut',
      (bot: TestBot) => {
        bot.discord.gateway.drop();
      },
    ],
    [
      'op 7',
      (bot: TestBot) => {
        bot.discord.gateway.askReconnect();
      },
    ],
    [
      'op 9 that may be resumed',
      (bot: TestBot) => {
        bot.discord.gateway.invalidate(true);
      },
    ],
  ])('is resumed after %s, and what came meanwhile is answered', async (_name, breakIt) => {
    const bot = await startTestBot();

    breakIt(bot);
    await expectAnswer(bot);
    await bot.discord.gateway.events.until(({ kind }) => kind === 'resume');

    expect(eventKinds(bot).filter((kind) => kind === 'identify')).toHaveLength(1);
  });

  it('is resumed when heartbeats are not acknowledged', async () => {
    const bot = await startTestBot({ discord: { heartbeatIntervalMs: 150 } });

    bot.discord.gateway.acknowledges = false;
    await bot.discord.gateway.events.until(({ kind }) => kind === 'resume');
    bot.discord.gateway.acknowledges = true;

    await expectAnswer(bot);
  });

  it.each([
    [
      '4009',
      (bot: TestBot) => {
        bot.discord.gateway.closeAll(4009);
      },
    ],
    [
      'op 9',
      (bot: TestBot) => {
        bot.discord.gateway.invalidate(false);
      },
    ],
  ])('is begun anew after %s', async (_name, breakIt) => {
    const bot = await startTestBot();

    breakIt(bot);
    await bot.discord.gateway.events.untilCount({ test: ({ kind }) => kind === 'identify', count: 2 });
    await expectAnswer(bot);
  });

  it.each([4004, 4014])('ends the bot with clear words on %i', async (code) => {
    const bot = await startTestBot();

    bot.discord.gateway.closeAll(code);

    expect(await bot.ended).toBeInstanceOf(UserError);
  });
});

describe('a bot that is stopped', () => {
  it('finishes what is in flight', async () => {
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const bot = await startTestBot({ extraCommands: [probeCommand(() => gate.then(() => aNotice('done')))] });
    const sent = bot.discord.readers.slash({ command: 'probe' });
    await sent.callback();

    const stopped = bot.stop();
    release();

    expect(textOf(await sent.shown())).toContain('done');
    expect(await stopped).toBe('stopped');
  });

  it('says that it is restarting where it cannot finish', async () => {
    const bot = await startTestBot({ extraCommands: [probeCommand(() => new Promise(() => undefined))] });
    const sent = bot.discord.readers.slash({ command: 'probe' });
    await sent.callback();

    const stopped = bot.stop();

    expect(textOf(await sent.shown())).toContain('The bot is restarting.');
    expect(await stopped).toBe('stopped');
  });
});

describe('guilds and channels that go', () => {
  it('are told once', async () => {
    const told: string[] = [];
    const bot = await startTestBot({
      events: {
        guildLeft: (id) => told.push(`left ${id}`),
        channelDeleted: (guildId, id) => told.push(`deleted ${id} of ${guildId}`),
      },
    });

    bot.discord.deleteChannel('700000000000000002');
    bot.discord.removeGuild('600000000000000001');

    await expect
      .poll(() => told)
      .toEqual(['deleted 700000000000000002 of 600000000000000001', 'left 600000000000000001']);
  });
});
