import type { NewArticle } from '../article.ts';

/** What a server gave to recognise an unchanged feed by: opaque, sent back byte by byte. */
export type Validators = { readonly etag?: string | undefined; readonly lastModified?: string | undefined };

/** What a server or feed asks of those who poll it. */
export type PollingWishes = {
  /** From `Cache-Control: max-age`; missing when the answer says nothing of it. */
  readonly maxAgeMs?: number | undefined;
  readonly retryAfterMs?: number | undefined;
};

export type FeedContent = {
  readonly title: string | undefined;
  readonly siteUrl: string | undefined;
  readonly ttlMinutes: number | undefined;
  /** Hours (0 to 23, UTC) and English day names at which the feed asks not to be read. */
  readonly skipHours: readonly number[];
  readonly skipDays: readonly string[];
  readonly articles: readonly NewArticle[];
};

export type FeedReading = PollingWishes & {
  /** Where permanent redirects alone lead. */
  readonly movedTo?: string | undefined;
} & (
    | { readonly kind: 'changed'; readonly feed: FeedContent; readonly validators: Validators }
    | { readonly kind: 'unchanged' }
    /** `reason` continues "could not be read: ". */
    | {
        readonly kind: 'failed';
        readonly reason: string;
        readonly fault: 'gone' | 'missing' | 'busy' | 'other';
      }
  );

/** What stands at an address that somebody gave. */
export type FoundFeed = { readonly url: string; readonly feed: FeedContent; readonly validators: Validators };

export interface FeedReader {
  /** Never throws but when `signal` is aborted. */
  read(url: string, validators: Validators, signal?: AbortSignal): Promise<FeedReading>;
  /** The feed at this address, or of the site at this address. Throws `UserError` when there is none. */
  discover(address: string, signal?: AbortSignal): Promise<FoundFeed>;
}
