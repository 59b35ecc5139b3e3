import type { FetchProgress } from '../summarizer/models/fetch-model.ts';
import { Progress } from './progress.ts';

const settleMs = 500;

/** A bar with size and speed on standard error, while a person watches. */
export function fetchBar(name: string): (progress: FetchProgress | 'ended') => void {
  const progress = new Progress(process.stderr, `Fetching ${name}`);
  let startedAt: number | undefined;
  let firstBytes = 0;
  return (told) => {
    if (told === 'ended') {
      progress.end();
      return;
    }
    const { bytes, totalBytes } = told;
    if (startedAt === undefined) {
      startedAt = performance.now();
      firstBytes = bytes;
    }
    const ms = performance.now() - startedAt;
    const speed = ms < settleMs ? '' : ` · ${megabytes(((bytes - firstBytes) / ms) * 1000)} MB/s`;
    progress.say(`${megabytes(bytes)} of ${megabytes(totalBytes)} MB${speed}`);
    if (totalBytes > 0) progress.share(bytes / totalBytes);
  };
}

export function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
