import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/domain/errors.ts';
import { codeError, serverError } from '../support/discord/faults.ts';
import { textOf } from '../support/discord/message-view.ts';
import { startTestBot, type TestBot } from '../support/discord/start-test-bot.ts';

async function expectAnswer({ discord }: TestBot): Promise<void> {
  expect(textOf(await discord.readers.slash({ command: 'help' }).shown())).toContain('Brevier');
}

function eventKinds({ discord }: TestBot): readonly string[] {
  return discord.gateway.events.entries.map(({ kind }) => kind).filter((kind) => kind !== 'heartbeat');
}

describe('a start on a bad day', () => {
  it('is repeated until Discord answers', async () => {
    const bot = await startTestBot({
      prepare: (discord) => {
        discord.faults.add({ path: /gateway\/bot$/, times: 4, fault: serverError(503) });
      },
    });

    await expectAnswer(bot);
    expect(bot.logged.join()).toContain('Discord cannot be reached; trying again');
  });

  it.each(['close-before-hello', 'cut-before-hello', 'cut-upgrade', 'refuse-upgrade'] as const)(
    'survives a gateway that does %s',
    async (refusal) => {
      const bot = await startTestBot({
        prepare: (discord) => {
          discord.gateway.refuseNext(refusal);
        },
      });

      await expectAnswer(bot);
    },
  );

  it('leaves no earlier attempt behind that would log in as well', async () => {
    const bot = await startTestBot({
      prepare: (discord) => {
        discord.gateway.refuseNext('refuse-upgrade');
      },
    });

    await expectAnswer(bot);

    expect(eventKinds(bot)).toEqual(['connect', 'identify']);
  });

  it.each([
    [4004, 'Discord refuses the DISCORD_TOKEN.'],
    [4014, 'Discord refuses the intents of this bot.'],
  ])('ends with clear words on %i', async (code, words) => {
    const bot = await startTestBot({
      isImpatient: true,
      prepare: (discord) => {
        discord.gateway.refuseNext(code);
      },
    });

    const reason = await bot.ended;

    expect(reason).toBeInstanceOf(UserError);
    expect(String(reason)).toContain(words);
  });

  it('ends with clear words on 401', async () => {
    const bot = await startTestBot({ isImpatient: true, settings: { token: 'another' } });

    expect(String(await bot.ended)).toContain('Discord refuses the DISCORD_TOKEN.');
  });

  it('waits when Discord allows few more logins today', async () => {
    const bot = await startTestBot({ isImpatient: true, discord: { sessionStartLimit: { remaining: 15 } } });

    await bot.discord.answered.until(({ path }) => path === '/gateway/bot');
    await expect.poll(() => bot.logged.join()).toContain('Discord allows no more logins for now');

    expect(eventKinds(bot)).toEqual([]);
  });
});

it('registers the commands in the end although Discord fails at first', async () => {
  const bot = await startTestBot({
    isImpatient: true,
    prepare: (discord) => {
      discord.faults.add({ path: /applications\/\d+\/commands$/, fault: codeError(50001) });
    },
  });

  await bot.discord.answered.until(
    ({ method, status }) => method === 'PUT' && status === 200,
    AbortSignal.timeout(20_000),
  );
  expect(bot.logged.join()).toContain('Commands could not be registered; trying again');
});
