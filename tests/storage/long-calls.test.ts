import { expect, it, onTestFinished } from 'vitest';
import { openMemoryDatabase } from '../../src/storage/database.ts';
import { SqliteLongCalls } from '../../src/storage/long-calls.ts';

const dayMs = 24 * 60 * 60 * 1000;

function openCalls(keptAtMost?: number) {
  const sqlite = openMemoryDatabase();
  onTestFinished(() => {
    sqlite.close();
  });
  let now = new Date('2026-01-01T00:00:00Z');
  const clock = { now: () => now, after: () => () => undefined };
  const pass = (days: number): void => {
    now = new Date(now.getTime() + days * dayMs);
  };
  return { calls: new SqliteLongCalls(sqlite, clock, keptAtMost), pass };
}

it('gives what was kept, and nothing for an unknown key', async () => {
  const { calls } = openCalls();

  await calls.keep('a', 'search for much');

  expect([await calls.find('a'), await calls.find('b')]).toEqual(['search for much', undefined]);
});

it('forgets what was not shown for half a year', async () => {
  const { calls, pass } = openCalls();
  await calls.keep('old', 'one');
  await calls.keep('shown again', 'two');

  pass(170);
  await calls.keep('shown again', 'two');
  pass(20);
  await calls.keep('new', 'three');

  expect([await calls.find('old'), await calls.find('shown again')]).toEqual([undefined, 'two']);
});

it('lets the oldest make room', async () => {
  const { calls, pass } = openCalls(2);

  for (const key of ['a', 'b', 'a', 'c']) {
    await calls.keep(key, key);
    pass(1);
  }

  expect(await Promise.all(['a', 'b', 'c'].map((key) => calls.find(key)))).toEqual(['a', undefined, 'c']);
});
