import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { FairStarts } from '../../src/discord/fair-starts.ts';

/** Keeps the thread for longer than a turn's share. */
function keepThread(): void {
  const until = performance.now() + 12;
  while (performance.now() < until);
}

describe('pieces of work that come in together', () => {
  it('leave the event loop to others between them when they keep the thread', async () => {
    const starts = new FairStarts();
    let begun = 0;
    const pieces = [1, 2, 3].map(async () => {
      await starts.next('deferrable');
      begun += 1;
      keepThread();
    });

    const seen: number[] = [];
    for (let turns = 0; turns < 3; turns += 1) {
      await turn();
      seen.push(begun);
    }
    await Promise.all(pieces);

    expect(seen).toEqual([1, 2, 3]);
  });

  it('let those go first that cannot be deferred', async () => {
    const starts = new FairStarts();
    const begun: string[] = [];
    const ask = async (name: string, kind: 'urgent' | 'deferrable'): Promise<void> => {
      await starts.next(kind);
      begun.push(name);
    };

    await Promise.all([ask('search', 'deferrable'), ask('latest', 'deferrable'), ask('suggest', 'urgent')]);

    expect(begun).toEqual(['suggest', 'search', 'latest']);
  });

  it('let what comes later begin too', async () => {
    const starts = new FairStarts();

    await starts.next('deferrable');

    await expect(starts.next('deferrable')).resolves.toBeUndefined();
  });

  it('tell how long who comes next will wait', async () => {
    const starts = new FairStarts();
    expect(starts.expectedWaitMs).toBe(0);
    const pieces = Array.from({ length: 12 }, async () => {
      await starts.next('deferrable');
      keepThread();
    });
    await turn();
    await turn();

    const whileTenWait = starts.expectedWaitMs;
    await Promise.all(pieces);

    // Each keeps the thread for 12 ms; the first two have told a fifth of it.
    expect(whileTenWait).toBeGreaterThan(10);
    expect(starts.expectedWaitMs).toBe(0);
  });
});
