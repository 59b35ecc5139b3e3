import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { seededRandom } from '../support/seeded-random.ts';
import { KilledRuns } from './killed-runs.ts';

const isBuilt = existsSync(path.resolve(import.meta.dirname, '../../dist/src/main.js'));
const steps = 14;

async function start(digests: number, seed: number): Promise<KilledRuns> {
  expect(isBuilt, 'Run `npm run build` first.').toBe(true);
  const runs = new KilledRuns(seededRandom(seed));
  onTestFinished(() => runs.close());
  await runs.open(digests);
  return runs;
}

describe('delivery under kill -9', () => {
  it('posts each edition exactly once, killed at every step in turn', async () => {
    const runs = await start(1, 1);

    for (let killAt = 1; killAt <= steps; killAt += 1) await runs.run({ killAt });
    await runs.finish();

    expect(runs.result()).toEqual({ states: { posted: 1 }, messages: 1, doubled: 0 });
  });

  it('posts each edition exactly once, killed at random while one call in five fails', async () => {
    const runs = await start(24, 20_261_124);
    runs.addFaults();

    for (let round = 0; round < 5; round += 1) {
      await runs.run({ ms: runs.randomMs(250, 900) });
      runs.forgetNoncesSometimes();
    }
    await runs.finish();

    expect(runs.result()).toEqual({ states: { posted: 24 }, messages: 24, doubled: 0 });
  });
});
