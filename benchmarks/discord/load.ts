import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from '../../tests/support/seeded-random.ts';
import type { Asked, Kind } from './asked.ts';

export type Load = {
  readonly total: number;
  /** Closed loop: so many readers, each of whom asks again when answered. */
  readonly atOnce: number;
  /** Open loop instead: so many a second on average, whether answered or not, as readers who know nothing of each other ask. */
  readonly rate: number | undefined;
};

export type Times = {
  /** To the first answer, by what was asked. */
  readonly first: ReadonlyMap<Kind, readonly number[]>;
  /** To the first answer that shows something, for all but suggestions. */
  readonly shown: readonly number[];
};

/** Discord takes no first answer after three seconds. */
const answerLimitMs = 10_000;
const shownLimitMs = 300_000;
const seed = 20_251_125;

/** Milliseconds to each answer, `Infinity` where none came. */
export async function timesUnder(
  { total, atOnce, rate }: Load,
  ask: (number: number) => Asked,
): Promise<Times> {
  const first = new Map<Kind, number[]>();
  const shown: Promise<number>[] = [];
  const one = async (number: number): Promise<void> => {
    const { kind, sent } = ask(number);
    const event = await sent.callback(AbortSignal.timeout(answerLimitMs)).catch(() => undefined);
    const list = first.get(kind) ?? [];
    list.push(event?.afterMs ?? Infinity);
    first.set(kind, list);
    if (kind !== 'suggest') shown.push(timeToShown(sent));
  };
  await (rate === undefined ? closedLoop(total, atOnce, one) : openLoop(total, rate, one));
  return { first, shown: await Promise.all(shown) };
}

async function timeToShown(sent: Asked['sent']): Promise<number> {
  const message = await sent.shown(AbortSignal.timeout(shownLimitMs)).catch(() => undefined);
  const event = sent.answers.entries.find((each) => each.message === message);
  return event?.afterMs ?? Infinity;
}

async function closedLoop(
  total: number,
  atOnce: number,
  one: (number: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const reader = async (): Promise<void> => {
    while (next < total) await one(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, reader));
}

/** Poisson arrivals: a late start of one does not move the others. */
async function openLoop(total: number, rate: number, one: (number: number) => Promise<void>): Promise<void> {
  const random = seededRandom(seed);
  const begin = performance.now();
  const running: Promise<void>[] = [];
  let dueMs = 0;
  for (let number = 0; number < total; number += 1) {
    dueMs += (-Math.log(1 - random()) * 1000) / rate;
    const waitMs = begin + dueMs - performance.now();
    if (waitMs > 0) await pause(waitMs);
    running.push(one(number));
  }
  await Promise.all(running);
}
