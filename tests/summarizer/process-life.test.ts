import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { aRequest, faultyHost, startHost } from '../support/start-host.ts';

const root = path.resolve(import.meta.dirname, '../..');
const text = 'The bridge was closed on Tuesday after engineers found a crack.';

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The test's own time limit ends this when it never comes true. */
async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await pause(20);
}

describe('the model process', () => {
  it('ends when it has had nothing to do for a while, and comes back for the next reader', async () => {
    const { summarizer, events } = startHost({ entry: faultyHost, idleMs: 50 });

    await summarizer.summarize(aRequest(text));
    const pid = Number(events[0]?.fields['pid']);
    await until(() => !isRunning(pid));
    const summary = await summarizer.summarize(aRequest(`${text} Again.`));

    expect(events.map(({ event }) => event)).toContain('Model process ended: nothing to do');
    expect(summary.fallbackReason).toBeUndefined();
  });

  it('is gone when the summarizer is closed', async () => {
    const { summarizer, events } = startHost({ entry: faultyHost });
    await summarizer.summarize(aRequest(text));

    await summarizer.close();

    expect(isRunning(Number(events[0]?.fields['pid']))).toBe(false);
  });

  it.each(['rests', 'is busy without end'])(
    'does not outlive a parent that is killed while it %s',
    async (state) => {
      const parent = spawn(
        process.execPath,
        [
          '--import',
          import.meta.resolve('tsx'),
          path.join(root, 'tests/support/hosts/host-parent.ts'),
          state,
        ],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      const pid = await new Promise<number>((resolve) => {
        parent.stdout.on('data', (chunk: Buffer) => {
          resolve(Number(chunk.toString()));
        });
      });
      expect(isRunning(pid)).toBe(true);

      parent.kill('SIGKILL');

      await until(() => !isRunning(pid));
    },
  );
});
