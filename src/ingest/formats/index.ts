import { atom } from './atom.ts';
import type { FeedFormat } from './feed-format.ts';
import { jsonFeed } from './json-feed.ts';
import { rdf } from './rdf.ts';
import { rss } from './rss.ts';

/** Asked in this order; RDF before RSS, which it resembles. */
export const feedFormats: readonly FeedFormat[] = [jsonFeed, rdf, rss, atom];
