import type { PollingWishes } from '../../domain/ports/feed-reader.ts';
import { parseDate } from '../date.ts';

/** What the headers of an answer ask of those who poll. */
export function readWishes(headers: ReadonlyMap<string, string>, now: Date): PollingWishes {
  return {
    maxAgeMs: maxAge(headers.get('cache-control')),
    retryAfterMs: retryAfter(headers.get('retry-after'), now),
  };
}

function maxAge(cacheControl: string | undefined): number | undefined {
  if (cacheControl === undefined) return undefined;
  if (/\bno-(?:cache|store)\b/i.test(cacheControl)) return 0;
  const seconds = /(?:^|[,\s])max-age\s*=\s*"?(\d{1,10})/i.exec(cacheControl)?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1_000;
}

/** Seconds, or a date (RFC 9110, section 10.2.3). */
function retryAfter(value: string | undefined, now: Date): number | undefined {
  if (value === undefined) return undefined;
  if (/^\s*\d{1,10}\s*$/.test(value)) return Number(value) * 1_000;
  const date = parseDate(value);
  return date === undefined ? undefined : Math.max(0, date.getTime() - now.getTime());
}
