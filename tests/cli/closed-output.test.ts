import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/runtime/package-root.ts';
import { emptyFolder } from '../support/run-program.ts';

/** Runs the built program with nobody reading its output; gives how it ended and what it complained about. */
function runUnread(args: readonly string[], input = ''): Promise<{ code: number | null; err: string }> {
  const child = spawn(process.execPath, [path.join(packageRoot, 'dist', 'src', 'main.js'), ...args], {
    env: { PATH: process.env.PATH, HOME: tmpdir(), DATA_DIR: emptyFolder() },
  });
  child.stdout.destroy();
  child.stdin.on('error', () => undefined).end(input);
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ code, err });
    });
  });
}

const text = 'A crack was found in the bridge on Monday. It was shut at once, the mayor said.';

describe('the built program, when nobody reads what it writes', () => {
  it.each([
    ['--help', ['--help'], ''],
    ['ask', ['ask', '/help'], ''],
    ['chat', ['chat'], '/help\n/help\n'],
    ['summarize', ['summarize'], `${JSON.stringify({ id: 1, text })}\n`.repeat(20)],
  ])('%s ends with 1 and without a complaint', async (_name, args, input) => {
    expect(await runUnread(args, input)).toEqual({
      code: 1,
      err: expect.stringMatching(/^(?:The library is empty, .*\n)?$/) as string,
    });
  });
});
