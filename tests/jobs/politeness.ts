import { expect } from 'vitest';
import { startFeedWorld } from '../support/feed-world.ts';
import { PoliteOutlets } from '../support/polite-outlets.ts';

const dayMs = 86_400_000;

/** Lets the real poller over the real store read so many feeds for so many days, and looks at it with the outlets' eyes. */
export async function pollPolitely(feeds: number, days: number): Promise<void> {
  const outlets = new PoliteOutlets();
  const world = startFeedWorld((url, now, validators) => outlets.answer(url, now, validators), {
    answerMs: (url) => outlets.answerMs(url),
  });
  for (let number = 0; number < feeds; number += 1)
    await world.feeds.subscribe({ url: outlets.addressOf(number), title: `Feed ${number}` });

  for (let day = 0; day < days; day += 1) {
    await world.clock.pass(dayMs);
    world.requests.length = 0;
  }

  expect(outlets.faults.slice(0, 10)).toEqual([]);
  expect(outlets.requests).toBeGreaterThan(feeds * days * 3);
  // Before its first whole answer a feed has nothing to be asked with; a few are down at first.
  expect(outlets.unconditional).toBeLessThan(feeds * 1.5);
  const states = (await world.feeds.list(undefined)).map(({ state }) => state);
  expect(states.every(({ lastSuccessAt }) => lastSuccessAt !== undefined)).toBe(true);
}
