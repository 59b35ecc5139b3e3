import { cpus, loadavg } from 'node:os';
import type { Times } from './load.ts';

/** One line on the machine, with the load that others put on it. */
export function machine(): string {
  const [first] = cpus();
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  const day = new Date().toISOString().slice(0, 10);
  return `${first?.model ?? 'CPU'}, ${String(cpus().length)} cores, Node ${process.version}, load ${load}; ${day}`;
}

/** The times to the first answer, and to what can be read, as a table, in milliseconds. */
export function table(times: Times): string {
  const all = [...times.first.values()].flat();
  const first = [row('all', all), ...[...times.first].map(([kind, list]) => row(kind, list))];
  const rows = [...first, row('something shown', times.shown)];
  return [
    '| first answer, ms | number | p50 | p95 | p99 | largest |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function row(name: string, times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return `| ${name} | ${String(sorted.length)} | ${at(0.5)} | ${at(0.95)} | ${at(0.99)} | ${at(1)} |`;
}
