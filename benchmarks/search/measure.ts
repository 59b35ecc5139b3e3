import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';

export type Times = {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
};

/** Milliseconds of each call, one after the other, with the event loop let in between. */
export async function timesOf<T>(inputs: readonly T[], call: (input: T) => Promise<unknown>): Promise<Times> {
  const warmUp = inputs.slice(0, 10);
  for (const input of warmUp) {
    await call(input);
    await setImmediate();
  }
  const all: number[] = [];
  for (const input of inputs) {
    const start = performance.now();
    await call(input);
    all.push(performance.now() - start);
    await setImmediate();
  }
  return summed(all);
}

/** The longest that the event loop was held up meanwhile, in ms. */
export async function withLoopDelay(work: () => Promise<void>): Promise<number> {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  await work();
  delays.disable();
  return delays.max / 1e6;
}

export function row(name: string, { p50, p95, p99, max }: Times): string {
  return `| ${name} | ${[p50, p95, p99, max].map((ms) => ms.toFixed(1)).join(' | ')} |`;
}

function summed(all: readonly number[]): Times {
  const sorted = all.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: sorted.at(-1) ?? 0 };
}
