import type { FeedReading, Validators } from '../../src/domain/ports/feed-reader.ts';
import { anArticleOf, changed } from './feed-world.ts';

const hourMs = 3_600_000;
const feedsPerHost = 4;

type Memory = { given?: Validators; notBefore: number };

/** Feeds with every habit that outlets have, and a note of each time that somebody was impolite to them. */
export class PoliteOutlets {
  readonly faults: string[] = [];
  requests = 0;
  unconditional = 0;
  readonly #feeds = new Map<string, Memory>();
  readonly #hosts = new Map<string, { startedAt: number; busyUntil: number }>();

  addressOf(number: number): string {
    return `https://outlet${Math.floor(number / feedsPerHost)}.example/feed/${number}`;
  }

  /** Slow ones take up to seven seconds. */
  answerMs(url: string): number {
    return numberOf(url) % 6 === 5 ? 7_000 : 200 + (numberOf(url) % 7) * 100;
  }

  answer(url: string, now: number, validators: Validators): FeedReading {
    this.requests += 1;
    this.#watchHost(new URL(url).host, url, now);
    const memory = this.#feeds.get(url) ?? { notBefore: 0 };
    if (now < memory.notBefore) this.faults.push(`${url} was asked ${memory.notBefore - now} ms too early`);
    if (isEmpty(validators)) this.unconditional += 1;
    const { given = {} } = memory;
    if (given.etag !== validators.etag || given.lastModified !== validators.lastModified)
      this.faults.push(`${url} was asked with other validators than it gave`);
    const reading = readingOf(numberOf(url), url, { now, validators });
    const wishMs = Math.max(reading.retryAfterMs ?? 0, reading.maxAgeMs ?? 0);
    this.#feeds.set(url, {
      given: reading.kind === 'changed' ? reading.validators : given,
      notBefore: now + this.answerMs(url) + wishMs,
    });
    return reading;
  }

  #watchHost(host: string, url: string, now: number): void {
    const last = this.#hosts.get(host);
    if (last !== undefined && now < last.busyUntil)
      this.faults.push(`${host} was asked for two things at once`);
    if (last !== undefined && now < last.startedAt + 1_000)
      this.faults.push(`${host} was asked twice within a second`);
    this.#hosts.set(host, { startedAt: now, busyUntil: now + this.answerMs(url) });
  }
}

type Ask = { readonly now: number; readonly validators: Validators };

/** Each feed has habits by its number: what it forbids, how often it is down, how often it has news, what it marks it by. */
function readingOf(number: number, url: string, { now, validators }: Ask): FeedReading {
  const turn = Math.floor(now / hourMs) + number;
  if (number % 5 === 1 && turn % 9 === 0)
    return failed('asks us to come less often', (1 + (turn % 8)) * hourMs);
  if (number % 7 === 2 && turn % 5 === 0) return failed('is down');
  if (number % 11 === 3 && turn % 13 < 3) return { ...failed('is not there'), fault: 'missing' };
  const wishes = {
    ...(number % 3 === 0 ? { maxAgeMs: (1 + (number % 4)) * hourMs } : {}),
    ...(number % 13 === 4 ? { retryAfterMs: 3 * hourMs } : {}),
  };
  const issue = Math.floor(now / (hourMs * (4 + (number % 48))));
  const mark = markOf(number, issue);
  if (!isEmpty(mark) && mark.etag === validators.etag && mark.lastModified === validators.lastModified)
    return { ...wishes, kind: 'unchanged' };
  const news = changed([anArticleOf(url, issue)], wishes);
  return news.kind === 'changed' ? { ...news, validators: mark } : news;
}

function markOf(number: number, issue: number): Validators {
  const lastModified = new Date(issue * hourMs).toUTCString();
  if (number % 10 === 9) return { lastModified };
  return number % 10 === 8 ? { etag: `W/"${issue}"`, lastModified } : { etag: `"${issue}"` };
}

function failed(reason: string, retryAfterMs?: number): Extract<FeedReading, { kind: 'failed' }> {
  return { kind: 'failed', reason, fault: 'other', ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

function isEmpty({ etag, lastModified }: Validators): boolean {
  return etag === undefined && lastModified === undefined;
}

function numberOf(url: string): number {
  return Number(url.split('/').at(-1));
}
