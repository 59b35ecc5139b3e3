import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;

/** Seconds of CPU that a process has used so far, and its children each for itself; Linux alone tells. */
export function cpuSeconds(pid: number): { readonly own: number; readonly children: number } {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && statOf(name)?.parent === pid)
    .map((name) => statOf(name)?.seconds ?? 0);
  return {
    own: statOf(String(pid))?.seconds ?? 0,
    children: children.reduce((sum, each) => sum + each, 0),
  };
}

function statOf(pid: string): { readonly parent: number; readonly seconds: number } | undefined {
  try {
    // proc(5): the name in brackets may hold anything; parent, user and system time are the 4th, 14th and 15th field.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ') ?? [];
    const ticks = Number(fields[11]) + Number(fields[12]);
    return { parent: Number(fields[1]), seconds: ticks / ticksPerSecond };
  } catch {
    return undefined;
  }
}
