import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
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

it('hands back what is in flight, and ends with 0 within ten seconds of SIGTERM', async () => {
  const discord = await startLoopbackDiscord();
  const outlet = createServer(() => undefined);
  await new Promise<void>((resolve) => outlet.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    outlet.closeAllConnections();
    outlet.close();
  });
  const { port } = outlet.address() as AddressInfo;
  const env = {
    ALLOWED_PRIVATE_HOSTS: `${new URL(discord.apiUrl).host},127.0.0.1:${String(port)}`,
  };
  const bot = startBuiltBot(discord, { env });
  await discord.requests.until(isLastOfRegistration, AbortSignal.timeout(30_000));
  const asked = new Promise((resolve) => outlet.once('request', resolve));
  const link = `http://127.0.0.1:${String(port)}/silent`;
  const sent = discord.readers.slash({ command: 'summarize', options: { link } });
  await Promise.all([asked, sent.callback()]);

  const toldAt = performance.now();
  bot.kill('SIGTERM');
  const { code } = await bot.ended;
  const afterMs = performance.now() - toldAt;

  expect(textOf(await sent.shown())).toContain('The bot is restarting.');
  // The limit is a promise to service managers, which kill after it.
  expect([code, afterMs < 10_000]).toEqual([0, true]);
  await discord.close();
});
