import type { NewArticle } from '../../domain/article.ts';
import { decodeDocument } from '../charset.ts';
import { readFeedDocument } from '../formats/read-feed.ts';
import { toArticles } from '../formats/to-articles.ts';
import { findFeedLinks } from '../page/feed-links.ts';
import { readPageArticle, type PageArticle } from '../page/page-article.ts';
import { toArticle } from '../to-article.ts';

/** Bytes as they came from the network, and where from. */
export type RawDocument = {
  readonly bytes: Uint8Array;
  readonly contentType: string | undefined;
  readonly address: string;
};

export type FeedFacts = {
  readonly title: string | undefined;
  readonly siteUrl: string | undefined;
  readonly ttlMinutes: number | undefined;
  readonly skipHours: readonly number[];
  readonly skipDays: readonly string[];
};

export type FeedReadingResult =
  | { readonly kind: 'feed'; readonly facts: FeedFacts; readonly articles: readonly NewArticle[] }
  /** `isBusy`: the program had no time for it. */
  | { readonly kind: 'refused'; readonly reason: string; readonly isBusy?: boolean };

export type SiteResult =
  | FeedReadingResult
  | { readonly kind: 'page'; readonly feeds: readonly string[]; readonly title: string | undefined };

/** What the parse worker does, by name: what goes in, what comes out. */
export type ParseWork = {
  readonly page: { readonly in: RawDocument; readonly out: PageArticle };
  readonly html: { readonly in: string; readonly out: PageArticle };
  readonly feed: { readonly in: RawDocument; readonly out: FeedReadingResult };
  /** A feed, or else a page that may name its feeds. */
  readonly site: { readonly in: RawDocument; readonly out: SiteResult };
  /** Plain text, in UTF-8. */
  readonly text: { readonly in: Omit<RawDocument, 'contentType'>; readonly out: NewArticle | string };
};

export const parseWork: {
  readonly [Name in keyof ParseWork]: (input: ParseWork[Name]['in']) => ParseWork[Name]['out'];
} = {
  page: ({ bytes, contentType, address }) =>
    readPageArticle(
      decodeDocument({ bytes, declaration: 'html', ...(contentType === undefined ? {} : { contentType }) }),
      address,
    ),
  html: (html) => readPageArticle(html, undefined),
  feed: readFeed,
  site: readSite,
  text: ({ bytes, address }) => toArticle({ text: new TextDecoder().decode(bytes), url: address }, {}),
};

function readFeed({ bytes, contentType, address }: RawDocument): FeedReadingResult {
  const source = decodeDocument({
    bytes,
    declaration: 'xml',
    ...(contentType === undefined ? {} : { contentType }),
  });
  const reading = readFeedDocument(source);
  if (reading.kind === 'refused') return reading;
  const { title, siteUrl, ttlMinutes, skipHours = [], skipDays = [] } = reading.document;
  const facts = { title, siteUrl, ttlMinutes, skipHours, skipDays };
  return { kind: 'feed', facts, articles: toArticles(reading.document, address) };
}

function readSite(document: RawDocument): SiteResult {
  const feed = readFeed(document);
  if (feed.kind === 'feed') return feed;
  const { bytes, contentType, address } = document;
  const html = decodeDocument({
    bytes,
    declaration: 'html',
    ...(contentType === undefined ? {} : { contentType }),
  });
  return /<(?:!doctype\s+html|html|head|body|link)[\s>]/i.test(html.slice(0, 50_000))
    ? { kind: 'page', ...findFeedLinks(html, address) }
    : feed;
}
