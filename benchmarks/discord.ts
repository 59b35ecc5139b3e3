/**
 * Time to the first answer under load: `npm run bench:discord -- [--interactions 10000] [--at-once 20] [--articles 2000]`.
 * The built bot answers on a Discord on loopback while its model summarises articles that it has not seen.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../src/runtime/package-root.ts';
import type { SentInteraction } from '../tests/support/discord/interaction-log.ts';
import {
  startLoopbackDiscord,
  testToken,
  type LoopbackDiscord,
} from '../tests/support/discord/loopback-discord.ts';

const { values } = parseArgs({
  options: {
    interactions: { type: 'string', default: '10000' },
    'at-once': { type: 'string', default: '20' },
    articles: { type: 'string', default: '2000' },
  },
});
const total = Number(values.interactions);
const atOnce = Number(values['at-once']);
const articleCount = Number(values.articles);
const main = path.join(packageRoot, 'dist', 'src', 'main.js');
const limitMs = 60_000;
/** Discord takes no first answer after three seconds. */
const answerLimitMs = 10_000;
let unanswered = 0;

type Kind = 'latest' | 'search' | 'suggest' | 'summarize';
type Sample = { readonly title: string; readonly text: string };

/** Articles that no summary is known for: sample paragraphs, mixed anew each time. */
function articlesForLoad(): readonly Sample[] {
  const folder = path.join(packageRoot, 'samples', 'articles');
  const samples = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as Sample);
  return Array.from({ length: articleCount }, (_, number) => {
    const first = samples[number % samples.length];
    const second = samples[(number * 7 + 3) % samples.length];
    const text = [first?.text, `This is report ${String(number)} of the day.`, second?.text].join('\n\n');
    return { title: `${first?.title ?? ''} (report ${String(number)})`, text };
  });
}

function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`exit code ${String(code)}`));
    });
  });
}

function send(
  discord: LoopbackDiscord,
  number: number,
): { readonly kind: Kind; readonly sent: SentInteraction } {
  const user = { id: String(510_000_000_000_000_000n + BigInt(number % 500)), username: 'reader' };
  const { readers } = discord;
  switch (number % 10) {
    case 0:
      return {
        kind: 'summarize',
        sent: readers.slash({
          command: 'summarize',
          user,
          options: { story: `report ${String(number % articleCount)}` },
        }),
      };
    case 1:
    case 2:
    case 3:
      return {
        kind: 'search',
        sent: readers.slash({
          command: 'search',
          user,
          options: { words: number % 2 === 0 ? 'harbour' : 'minister' },
        }),
      };
    case 4:
    case 5:
    case 6:
      return {
        kind: 'suggest',
        sent: readers.autocomplete({
          command: 'summarize',
          user,
          options: { story: 'rep' },
          focused: 'story',
        }),
      };
    default:
      return { kind: 'latest', sent: readers.slash({ command: 'latest', user, options: { count: 5 } }) };
  }
}

async function load(discord: LoopbackDiscord): Promise<ReadonlyMap<Kind, readonly number[]>> {
  const times = new Map<Kind, number[]>();
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < total) {
      const { kind, sent } = send(discord, next++);
      const event = await sent.callback(AbortSignal.timeout(answerLimitMs)).catch(() => undefined);
      if (event === undefined) unanswered += 1;
      const afterMs = event?.afterMs ?? Infinity;
      times.set(kind, [...(times.get(kind) ?? []), afterMs]);
      if (process.stderr.isTTY && next % 100 === 0)
        process.stderr.write(`\r${String(next)} of ${String(total)}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return times;
}

function row(name: string, times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return `| ${name} | ${String(sorted.length)} | ${at(0.5)} | ${at(0.95)} | ${at(0.99)} | ${at(1)} |`;
}

const dataDir = mkdtempSync(path.join(tmpdir(), 'brevier-bench-discord-'));
const discord = await startLoopbackDiscord();
let endBot = (): void => undefined;
try {
  const file = path.join(dataDir, 'articles.jsonl');
  writeFileSync(
    file,
    articlesForLoad()
      .map((article) => JSON.stringify(article))
      .join('\n'),
  );
  await run(['import', file], { DATA_DIR: dataDir });
  const bot = spawn(process.execPath, [main, 'start'], {
    env: {
      PATH: process.env.PATH,
      DATA_DIR: dataDir,
      DISCORD_TOKEN: testToken,
      DISCORD_API_URL: discord.apiUrl,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  endBot = () => void bot.kill('SIGKILL');
  await discord.requests.until(
    ({ method, path: route }) => method === 'GET' && /\/guilds\/\d+\/commands$/.test(route),
    AbortSignal.timeout(limitMs),
  );
  const begin = performance.now();
  const times = await load(discord);
  const seconds = (performance.now() - begin) / 1000;
  bot.kill('SIGTERM');
  await new Promise((resolve) => bot.on('close', resolve));
  const all = [...times.values()].flat();
  const edits = discord.world.interactions.all
    .flatMap(({ answers }) => answers.entries)
    .filter(({ kind }) => kind === 'edit').length;
  console.log(
    `${cpus()[0]?.model ?? 'CPU'}, ${String(cpus().length)} cores, Node ${process.version}, load ${loadavg()[0]?.toFixed(1) ?? '?'}; ${new Date().toISOString().slice(0, 10)}`,
  );
  console.log(
    `${String(total)} interactions, ${String(atOnce)} at once, ${String(articleCount)} articles: ${seconds.toFixed(0)} s, ${(total / seconds).toFixed(0)} a second, ${String(edits)} later edits, ${unanswered} unanswered, ${String(discord.violations.length)} violations\n`,
  );
  console.log('| first answer, ms | number | p50 | p95 | p99 | largest |\n|---|---|---|---|---|---|');
  console.log([row('all', all), ...[...times].map(([kind, list]) => row(kind, list))].join('\n'));
} finally {
  endBot();
  await discord.close();
  rmSync(dataDir, { recursive: true, force: true });
}
