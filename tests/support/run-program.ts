import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { packageRoot } from '../../src/runtime/package-root.ts';

export type Ended = { readonly code: number; readonly out: string; readonly err: string };

type Surroundings = { readonly input?: string; readonly env?: Readonly<Record<string, string>> };

/** Runs the built program (`npm run build`) as its users do, in an environment that knows nothing but what is given. */
export function runProgram(
  args: readonly string[],
  { input = '', env = {} }: Surroundings = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [path.join(packageRoot, 'dist', 'src', 'main.js'), ...args], {
    env: { PATH: process.env.PATH, HOME: tmpdir(), ...env },
    cwd: tmpdir(),
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? -1, out, err });
    });
  });
}

/** An empty folder that goes when the test ends. */
export function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'brevier-test-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
