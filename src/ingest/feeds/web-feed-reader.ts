import type { Clock } from '../../domain/ports/clock.ts';
import type { FeedReader, FeedReading, FoundFeed, Validators } from '../../domain/ports/feed-reader.ts';
import type { Fetched, FetchOutcome, GuardedClient } from '../http/guarded-client.ts';
import { ParseBusyError } from '../parse-worker/parse-busy-error.ts';
import { ParseFailedError } from '../parse-worker/parse-failed-error.ts';
import type { ParsePool } from '../parse-worker/parse-pool.ts';
import type { FeedReadingResult, SiteResult } from '../parse-worker/work.ts';
import { readWishes } from './polling-wishes.ts';
import { feedErrors } from '../../domain/wording/feed-wording.ts';
import { typedAddress } from '../../domain/typed-address.ts';

const acceptFeeds =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.5';
/** Where sites keep a feed that their pages do not name. */
const commonPaths = [
  '/feed',
  '/rss',
  '/rss.xml',
  '/feed.xml',
  '/atom.xml',
  '/index.xml',
  '/feeds/posts/default',
];
const mostCandidates = 10;

type Found = {
  /** Where the answer came from. */
  readonly address: string;
  readonly feed: FoundFeed | undefined;
  readonly links: readonly string[];
};

/** Reads feeds through the guarded client and the killable parser. */
export class WebFeedReader implements FeedReader {
  readonly #client: GuardedClient;
  readonly #pool: ParsePool;
  readonly #clock: Clock;

  constructor(parts: { readonly client: GuardedClient; readonly pool: ParsePool; readonly clock: Clock }) {
    this.#client = parts.client;
    this.#pool = parts.pool;
    this.#clock = parts.clock;
  }

  async read(url: string, validators: Validators, signal?: AbortSignal): Promise<FeedReading> {
    return this.#client.read({ url, accept: acceptFeeds, ...validators, signal }, (outcome) =>
      this.#readingOf(outcome),
    );
  }

  async #readingOf(outcome: FetchOutcome): Promise<FeedReading> {
    if (outcome.kind === 'fault') {
      const fault = outcome.fault.kind === 'busy' ? 'busy' : 'other';
      return { kind: 'failed', reason: outcome.fault.text, fault };
    }
    const known = { ...readWishes(outcome.headers, this.#clock.now()), movedTo: outcome.movedTo };
    if (outcome.status === 304) return { ...known, kind: 'unchanged' };
    if (outcome.status !== 200) return { ...known, kind: 'failed', ...statusFault(outcome.status) };
    const result = await this.#parse<FeedReadingResult>('feed', outcome);
    if (result.kind === 'refused')
      return {
        ...known,
        kind: 'failed',
        reason: result.reason,
        fault: result.isBusy === true ? 'busy' : 'other',
      };
    return {
      ...known,
      kind: 'changed',
      feed: { ...result.facts, articles: result.articles },
      validators: validatorsOf(outcome),
    };
  }

  async discover(address: string, signal?: AbortSignal): Promise<FoundFeed> {
    const start = withScheme(typedAddress(address));
    const found = await this.#client.read({ url: start, accept: acceptFeeds, signal }, (outcome) => {
      if (outcome.kind === 'fault') throw feedErrors.unreadable(outcome.fault.text);
      return this.#feedIn(outcome);
    });
    if (found.feed !== undefined) return found.feed;
    const origin = new URL(found.address).origin;
    const candidates = [...found.links, ...commonPaths.map((path) => origin + path)];
    for (const url of [...new Set(candidates)].slice(0, mostCandidates)) {
      const feed = await this.#client.read({ url, accept: acceptFeeds, signal }, async (outcome) =>
        outcome.kind === 'answer' ? (await this.#feedIn(outcome)).feed : undefined,
      );
      if (feed !== undefined) return feed;
    }
    throw feedErrors.noFeedThere();
  }

  async #feedIn(answer: Fetched): Promise<Found> {
    const found = { address: answer.url, feed: undefined, links: [] };
    if (answer.status !== 200) return found;
    const result = await this.#parse<SiteResult>('site', answer);
    if (result.kind === 'page') return { ...found, links: result.feeds };
    if (result.kind === 'refused') return found;
    const feed = { ...result.facts, articles: result.articles };
    return { ...found, feed: { url: answer.movedTo ?? answer.url, feed, validators: validatorsOf(answer) } };
  }

  async #parse<T extends SiteResult>(
    name: 'feed' | 'site',
    { body, headers, url }: Fetched,
  ): Promise<T | FeedReadingResult> {
    try {
      const document = { bytes: body, contentType: headers.get('content-type'), address: url };
      return (await this.#pool.run(name, document)) as T;
    } catch (error) {
      if (error instanceof ParseFailedError)
        return { kind: 'refused', reason: error.message, isBusy: error instanceof ParseBusyError };
      throw error;
    }
  }
}

function validatorsOf({ headers }: Fetched): Validators {
  return { etag: headers.get('etag'), lastModified: headers.get('last-modified') };
}

function statusFault(status: number): {
  readonly reason: string;
  readonly fault: 'gone' | 'missing' | 'other';
} {
  if (status === 410) return { reason: 'the outlet has ended it (410)', fault: 'gone' };
  if (status === 404) return { reason: 'it is not there (404)', fault: 'missing' };
  if (status === 401 || status === 403)
    return { reason: `the site does not let us read it (${status})`, fault: 'other' };
  if (status === 429) return { reason: 'the site asks us to come less often (429)', fault: 'other' };
  if (status >= 500) return { reason: `the site has a fault of its own (${status})`, fault: 'other' };
  return { reason: `the site answered ${status}`, fault: 'other' };
}

function withScheme(address: string): string {
  const bare = address.trim().replace(/^feed:(?:\/\/)?/i, '');
  return /^[a-z][a-z0-9+.-]*:/i.test(bare) && !/^[\w.-]+:\d/.test(bare) ? bare : `https://${bare}`;
}
