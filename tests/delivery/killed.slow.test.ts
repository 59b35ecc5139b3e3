import { expect, it, onTestFinished } from 'vitest';
import { seededRandom } from '../support/seeded-random.ts';
import { KilledRuns } from './killed-runs.ts';

const editions = 2000;
const kills = 400;

it(`posts ${editions} editions exactly once under ${kills} kills while one call in five fails`, async () => {
  const runs = new KilledRuns(seededRandom(400));
  onTestFinished(() => runs.close());
  await runs.open(editions);
  runs.addFaults();

  while (runs.kills < kills) {
    await runs.run({ ms: runs.randomMs(300, 1500) });
    runs.forgetNoncesSometimes();
  }
  await runs.finish();

  expect(runs.result()).toEqual({ states: { posted: editions }, messages: editions, doubled: 0 });
});
