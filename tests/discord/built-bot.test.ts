import { expect, it } from 'vitest';
import { startLoopbackDiscord, type LoopbackDiscord } from '../support/discord/loopback-discord.ts';
import { buttonsOf, customIdOf, isPrivate, textOf } from '../support/discord/message-view.ts';
import { folderWithSamples, startBuiltBot } from '../support/discord/start-built-bot.ts';

const isLastOfRegistration = ({ method, path }: LoopbackDiscord['requests']['entries'][number]): boolean =>
  method === 'GET' && /\/guilds\/\d+\/commands$/.test(path);

/** While the model works, a card has no buttons yet. */
const isFinal = (message: Parameters<typeof buttonsOf>[0]): boolean => buttonsOf(message).length > 0;

it('registers, answers, and ends with 0 when it is told to', async () => {
  const discord = await startLoopbackDiscord();
  const bot = startBuiltBot(discord, { dataDir: await folderWithSamples() });
  await discord.requests.until(isLastOfRegistration, AbortSignal.timeout(30_000));

  const latest = await discord.readers.slash({ command: 'latest', options: { count: 10 } }).shown();
  const card = await discord.readers
    .slash({ command: 'summarize', options: { story: 'harbour' } })
    .shownWhere(isFinal);
  const evidence = await discord.readers
    .press({ message: card, customId: customIdOf(card, 'Evidence') })
    .shown();
  bot.kill('SIGTERM');

  expect(textOf(latest)).toContain('Latest');
  expect(textOf(card)).toContain('read ');
  expect(isPrivate(evidence)).toBe(true);
  expect(await bot.ended).toEqual({ code: 0, signal: null });
  await discord.close();
});

it('says in one clear sentence that the token is wrong, and exits with 1', async () => {
  const discord = await startLoopbackDiscord();
  const bot = startBuiltBot(discord, { env: { DISCORD_TOKEN: 'not-the-token' } });

  expect((await bot.ended).code).toBe(1);
  expect(bot.errors()).toContain('Discord refuses the DISCORD_TOKEN.');
  expect(bot.errors()).not.toContain('not-the-token');
  await discord.close();
});

it('ends with 0 also while it still waits for the gateway', async () => {
  const discord = await startLoopbackDiscord();
  discord.gateway.refuseNext('silent');
  const bot = startBuiltBot(discord);
  await discord.gateway.events.until(({ kind }) => kind === 'connect', AbortSignal.timeout(30_000));

  bot.kill('SIGTERM');

  expect(await bot.ended).toEqual({ code: 0, signal: null });
  await discord.close();
});
