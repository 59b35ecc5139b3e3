import { readFileSync, writeFileSync } from 'node:fs';

/** Begins to count a process's peak of memory anew (proc(5), `clear_refs`). */
export function startPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

/** Resident memory in MB of 1,048,576 bytes: its peak, as the kernel saw it, and now. */
export function peakMegabytes(pid: number): { readonly peak: number; readonly now: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const read = (name: string): number =>
    Number(new RegExp(`^${name}:\\s*(\\d+) kB`, 'm').exec(status)?.[1]) / 1024;
  return { peak: read('VmHWM'), now: read('VmRSS') };
}
