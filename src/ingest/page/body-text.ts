import { readBlocks, type Block } from './blocks.ts';
import { parsePage, type PageDocument } from './dom.ts';
import { withoutJunk } from './junk.ts';
import { agreeWithLinked } from './linked-body.ts';
import { readable } from './readable.ts';
import { textWeight } from './text-weight.ts';
import { removeLongParts, removeTrimmings } from './trimmings.ts';

const fewestWords = 60;
/** Trimming must not cost more than this share of what Readability finds on the untouched page. */
const smallestShare = 0.5;
/** Characters of a paragraph that is no label. */
const shortestParagraph = 80;

/** The article's paragraphs on a page. `document` is used up by it. */
export function readBody(
  html: string,
  document: PageDocument,
  linkedBody: string | undefined,
): readonly string[] {
  const untouched = withoutJunk(readable(withoutLongParts(parsePage(html))));
  removeTrimmings(document);
  const trimmed = withoutJunk(readable(document));
  const read = paragraphsIn(trimmed) < paragraphsIn(untouched) * smallestShare ? untouched : trimmed;
  const found = weightOf(read) >= fewestWords ? read : longer(read, withoutJunk(marked(parsePage(html))));
  return linkedBody === undefined ? found.map(({ text }) => text) : agreeWithLinked(found, linkedBody);
}

function withoutLongParts(document: PageDocument): PageDocument {
  if (document.body !== null) removeLongParts(document.body);
  return document;
}

/** What the page itself marks as its article, for pages too short or too odd for Readability. */
function marked(document: PageDocument): readonly Block[] {
  removeTrimmings(document);
  const places = ['[itemprop="articleBody"]', 'article', 'main', '[role="main"]', 'body'];
  const readings = places
    .map((place) => document.querySelector(place))
    .map((root) => (root === null ? [] : readBlocks(root)));
  return readings.find((blocks) => weightOf(blocks) >= fewestWords / 2) ?? readings.at(-1) ?? [];
}

function longer(first: readonly Block[], second: readonly Block[]): readonly Block[] {
  return weightOf(second) > weightOf(first) * 1.5 ? second : first;
}

function paragraphsIn(blocks: readonly Block[]): number {
  return weightOf(blocks.filter(({ text }) => text.length >= shortestParagraph));
}

function weightOf(blocks: readonly Block[]): number {
  return textWeight(blocks.map(({ text }) => text).join('\n'));
}
