import { excessOf } from '../markup-limits.ts';
import { longestText, readBlocks } from './blocks.ts';
import { readBody, readTrimmed, type BodyReading } from './body-text.ts';
import { parsePage } from './dom.ts';
import { withoutHeadMatter } from './head-matter.ts';
import { readLinkedArticle, type LinkedArticle } from './json-ld.ts';
import { readMetadata, type PageMetadata } from './metadata.ts';
import { noticeKind } from './notice.ts';
import { findObstacle, withoutNotices, type Obstacle } from './obstacle.ts';
import { textWeight } from './text-weight.ts';

/** What a page gave; `text` is not cleaned yet, its paragraphs are divided by blank lines. */
export type PageContent = PageMetadata & {
  readonly text: string;
  readonly obstacle: Obstacle | undefined;
};

export type PageReading =
  | { readonly kind: 'page'; readonly page: PageContent }
  | { readonly kind: 'refused'; readonly reason: string };

const pageLimits = { tags: 20_000, depth: 200, attributes: 1_000 };

/** Reads the article out of a page. `address` completes relative links. */
export function extractPage(html: string, address: string | undefined): PageReading {
  const reason = excessOf(html, 'html', pageLimits);
  if (reason !== undefined) return { kind: 'refused', reason };
  const { linked, metadata, trimmed } = readTrimmedPage(html, address);
  const body = withoutHeadMatter(readBody(html, trimmed, linked?.body), metadata);
  const paragraphs = withoutNotices(body);
  // Where little is left without them, the notices are what the page shows.
  const isLeft = textWeight(paragraphs.join('\n')) >= textWeight(body.join('\n')) / 2;
  const notice = noticeKind(isLeft ? paragraphs : body);
  const left = notice ?? findObstacle(paragraphs, linked);
  // Where no article was found, the whole page says what stands in its place.
  const obstacle = left === 'not an article' ? obstacleOn(html, linked) : left;
  const text = notice === undefined ? paragraphs.join('\n\n').slice(0, longestText) : '';
  return { kind: 'page', page: { ...metadata, text, obstacle: obstacle ?? left } };
}

type TrimmedPage = {
  readonly linked: LinkedArticle | undefined;
  readonly metadata: PageMetadata;
  readonly trimmed: BodyReading;
};

/** A function of its own, so that the document is let go before the page is parsed once more: two at once need twice the memory. */
function readTrimmedPage(html: string, address: string | undefined): TrimmedPage {
  const document = parsePage(html);
  const linked = readLinkedArticle(document);
  const metadata = readMetadata({ document, linked, address });
  return { linked, metadata, trimmed: readTrimmed(document) };
}

function obstacleOn(html: string, linked: LinkedArticle | undefined): Obstacle | undefined {
  const everything = everythingOn(html);
  return noticeKind(everything) ?? findObstacle(everything, linked);
}

function everythingOn(html: string): readonly string[] {
  const { body } = parsePage(html);
  return body === null ? [] : readBlocks(body).map(({ text }) => text);
}
