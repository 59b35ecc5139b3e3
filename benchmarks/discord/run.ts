/**
 * Time to the first answer under load: `npm run bench:discord -- [--interactions 10000] [--at-once 20 | --rate 100] [--articles 2000]
 * [--profile FOLDER]`. The built bot answers on a Discord on loopback while its model summarises articles that it has not seen.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../../src/runtime/package-root.ts';
import {
  startLoopbackDiscord,
  testToken,
  type LoopbackDiscord,
} from '../../tests/support/discord/loopback-discord.ts';
import { articlesForLoad } from './articles.ts';
import { ask } from './asked.ts';
import { timesUnder, type Load } from './load.ts';
import { cpuSeconds } from './process-cpu.ts';
import { machine, table } from './report.ts';

const { values } = parseArgs({
  options: {
    interactions: { type: 'string', default: '10000' },
    'at-once': { type: 'string', default: '20' },
    rate: { type: 'string' },
    articles: { type: 'string', default: '2000' },
    profile: { type: 'string' },
  },
});
const load: Load = {
  total: Number(values.interactions),
  atOnce: Number(values['at-once']),
  rate: values.rate === undefined ? undefined : Number(values.rate),
};
const articles = Number(values.articles);
const main = path.join(packageRoot, 'dist', 'src', 'main.js');
const startLimitMs = 60_000;

function program(args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  const profiling = args[0] === 'start' && values.profile !== undefined;
  const node = profiling ? ['--cpu-prof', `--cpu-prof-dir=${values.profile ?? ''}`] : [];
  return spawn(process.execPath, [...node, main, ...args], {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`exit code ${String(code)}`));
    });
  });
}

async function startBot(discord: LoopbackDiscord, dataDir: string): Promise<ChildProcess> {
  const file = path.join(dataDir, 'articles.jsonl');
  writeFileSync(file, articlesForLoad(articles));
  await ended(program(['import', file], { DATA_DIR: dataDir }));
  const env = { DATA_DIR: dataDir, DISCORD_TOKEN: testToken, DISCORD_API_URL: discord.apiUrl };
  const bot = program(['start'], env);
  await discord.requests.until(
    ({ method, path: route }) => method === 'GET' && /\/guilds\/\d+\/commands$/.test(route),
    AbortSignal.timeout(startLimitMs),
  );
  return bot;
}

async function measure(discord: LoopbackDiscord, bot: ChildProcess): Promise<void> {
  const pid = bot.pid ?? 0;
  const before = cpuSeconds(pid);
  const begin = performance.now();
  const times = await timesUnder(load, (number) => ask(discord, number, articles));
  const seconds = (performance.now() - begin) / 1000;
  const after = cpuSeconds(pid);
  const perInteractionMs = (used: number): string => ((used * 1000) / load.total).toFixed(2);
  const unanswered = [...times.first.values()].flat().filter((each) => each === Infinity).length;
  const edits = discord.world.interactions.all
    .flatMap(({ answers }) => answers.entries)
    .filter(({ kind }) => kind === 'edit').length;
  const kind =
    load.rate === undefined ? `${String(load.atOnce)} at once` : `${String(load.rate)} a second, Poisson`;
  console.log(machine());
  console.log(
    `${String(load.total)} interactions, ${kind}, ${String(articles)} articles: ${seconds.toFixed(0)} s, ${(load.total / seconds).toFixed(0)} a second, ${String(edits)} later edits, ${String(unanswered)} unanswered, ${String(discord.violations.length)} violations`,
  );
  console.log(
    `CPU an interaction: bot ${perInteractionMs(after.own - before.own)} ms, model process ${perInteractionMs(after.children - before.children)} ms\n`,
  );
  console.log(table(times));
}

const dataDir = mkdtempSync(path.join(tmpdir(), 'brevier-bench-discord-'));
const discord = await startLoopbackDiscord();
let bot: ChildProcess | undefined;
try {
  bot = await startBot(discord, dataDir);
  await measure(discord, bot);
  const stopped = ended(bot);
  bot.kill('SIGTERM');
  await stopped;
} finally {
  bot?.kill('SIGKILL');
  await discord.close();
  rmSync(dataDir, { recursive: true, force: true });
}
