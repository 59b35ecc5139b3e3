/**
 * Memory of the built bot, on a Discord on loopback, while readers make it read what hostile servers send: `npm run bench:memory`.
 * Linux alone tells the peak.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { packageRoot } from '../../src/runtime/package-root.ts';
import {
  startLoopbackDiscord,
  testToken,
  type LoopbackDiscord,
} from '../../tests/support/discord/loopback-discord.ts';
import { anAdmin } from '../../tests/support/discord/readers.ts';
import { hostileFeeds, hostilePages } from '../../tests/support/hostile-documents.ts';
import { startOutlet, type Outlet, type Page } from '../../tests/support/web/outlet.ts';
import { machine } from '../discord/report.ts';
import { bombs, largePages } from './large-bodies.ts';
import { peakMegabytes, startPeak } from './process-memory.ts';

const limitMs = 120_000;
const betweenQuestionsMs = 100;

/** Each on a host of its own, since hosts are asked one thing at a time. */
async function serve(pages: readonly Page[]): Promise<readonly Outlet[]> {
  return Promise.all(
    pages.map(async (page) => {
      const outlet = await startOutlet();
      outlet.serve('/', page);
      return outlet;
    }),
  );
}

const documents = (list: readonly (readonly [string, string])[], type: string): readonly Page[] =>
  list.map(([, source]) => ({ headers: { 'content-type': type }, body: Buffer.from(source) }));

function startBot(discord: LoopbackDiscord, dataDir: string, outlets: readonly Outlet[]): ChildProcess {
  const env = {
    PATH: process.env.PATH,
    DATA_DIR: dataDir,
    DISCORD_TOKEN: testToken,
    DISCORD_API_URL: discord.apiUrl,
    ALLOWED_PRIVATE_HOSTS: outlets.map(({ host }) => host).join(','),
    READER_COOLDOWN_SECONDS: '0',
    GUILD_COOLDOWN_SECONDS: '0',
    LOG_LEVEL: 'warn',
  };
  const main = path.join(packageRoot, 'dist', 'src', 'main.js');
  return spawn(process.execPath, [main, 'start'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

type Sent = ReturnType<LoopbackDiscord['readers']['slash']>;

const readFeed =
  ({ readers }: LoopbackDiscord) =>
  ({ url }: Outlet): Sent =>
    readers.slash({ command: 'feed', subcommand: 'test', user: anAdmin, options: { address: url } });

const readPage =
  ({ readers }: LoopbackDiscord) =>
  ({ url }: Outlet): Sent =>
    readers.slash({ command: 'summarize', user: anAdmin, options: { link: `${url}/` } });

/** Milliseconds to the slowest first answer to a reader who asks for something else meanwhile. */
async function askMeanwhile({ readers }: LoopbackDiscord, isOver: () => boolean): Promise<number> {
  let slowestMs = 0;
  while (!isOver()) {
    const { afterMs } = await readers.slash({ command: 'latest' }).callback(AbortSignal.timeout(limitMs));
    slowestMs = Math.max(slowestMs, afterMs);
    await pause(betweenQuestionsMs);
  }
  return slowestMs;
}

async function report(name: string, act: () => Promise<unknown>): Promise<void> {
  startPeak(pid);
  const begin = performance.now();
  let isOver = false;
  const acting = act().finally(() => (isOver = true));
  const [slowestMs] = await Promise.all([askMeanwhile(discord, () => isOver), acting]);
  const seconds = (performance.now() - begin) / 1000;
  const { peak, now } = peakMegabytes(pid);
  console.log(
    `${name}: ${seconds.toFixed(1)} s, peak ${peak.toFixed(0)} MB, then ${now.toFixed(0)} MB; ` +
      `other readers waited ${slowestMs.toFixed(0)} ms at most`,
  );
}

const shown = (sent: Sent): Promise<unknown> => sent.shown(AbortSignal.timeout(limitMs));

const dataDir = mkdtempSync(path.join(tmpdir(), 'brevier-bench-memory-'));
const pages = await serve(documents(hostilePages, 'text/html'));
const feeds = await serve(documents(hostileFeeds, 'application/rss+xml'));
const large = await serve(documents(largePages, 'text/html'));
const packed = await serve(bombs());
const outlets = [...pages, ...feeds, ...large, ...packed];
const discord = await startLoopbackDiscord();
const bot = startBot(discord, dataDir, outlets);
const pid = bot.pid ?? 0;
try {
  console.log(machine());
  await discord.requests.until(
    ({ method, path: route }) => method === 'GET' && /\/guilds\/\d+\/commands$/.test(route),
    AbortSignal.timeout(limitMs),
  );
  console.log(`started: ${peakMegabytes(pid).now.toFixed(0)} MB`);
  const hostile = (): readonly (() => Sent)[] => [
    ...pages.map((outlet) => () => readPage(discord)(outlet)),
    ...feeds.map((outlet) => () => readFeed(discord)(outlet)),
  ];
  await report(`${hostile().length} hostile documents at once`, () =>
    Promise.all(hostile().map((send) => shown(send()))),
  );
  for (let round = 0; round < 3; round += 1)
    await report(`${large.length} pages of 5 MB at once`, () =>
      Promise.all(large.map((outlet) => shown(readPage(discord)(outlet)))),
    );
  await report(`${packed.length} bombs at once`, () =>
    Promise.all(packed.map((outlet) => shown(readPage(discord)(outlet)))),
  );
  await report('hostile documents one after the other', async () => {
    for (const send of hostile()) await shown(send());
  });
} finally {
  bot.kill('SIGKILL');
  await Promise.all([discord.close(), ...outlets.map((outlet) => outlet.close())]);
  rmSync(dataDir, { recursive: true, force: true });
}
