import { spawn } from 'node:child_process';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { packageRoot } from '../../../src/runtime/package-root.ts';
import { emptyFolder, runProgram } from '../run-program.ts';
import { testToken, type LoopbackDiscord } from './loopback-discord.ts';

export type BuiltBot = {
  readonly dataDir: string;
  /** Standard error so far. */
  errors(): string;
  kill(signal: NodeJS.Signals): void;
  /** Exit code and the signal that ended it. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
};

type Options = { readonly env?: Readonly<Record<string, string>>; readonly dataDir?: string };

/** The built program (`npm run build`) as a bot on this Discord, in an environment that knows nothing but what is given. */
export function startBuiltBot(
  discord: LoopbackDiscord,
  { env = {}, dataDir = emptyFolder() }: Options = {},
): BuiltBot {
  const child = spawn(process.execPath, [path.join(packageRoot, 'dist', 'src', 'main.js'), 'start'], {
    env: {
      PATH: process.env.PATH,
      HOME: dataDir,
      DATA_DIR: dataDir,
      DISCORD_TOKEN: testToken,
      DISCORD_API_URL: discord.apiUrl,
      ALLOWED_PRIVATE_HOSTS: new URL(discord.apiUrl).host,
      LOG_FORMAT: 'json',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.on('close', (code, signal) => {
      resolve({ code, signal });
    });
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return {
    dataDir,
    errors: () => errors,
    kill: (signal) => {
      child.kill(signal);
    },
    ended,
  };
}

/** A data folder that holds the samples. */
export async function folderWithSamples(): Promise<string> {
  const dataDir = emptyFolder();
  const samples = path.join(packageRoot, 'samples', 'articles', 'city-ledger.jsonl');
  await runProgram(['import', samples], { env: { DATA_DIR: dataDir } });
  return dataDir;
}
