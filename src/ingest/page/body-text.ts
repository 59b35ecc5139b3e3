import { readBlocks, type Block, type Line } from './blocks.ts';
import { parsePage, type PageDocument, type PageElement } from './dom.ts';
import { withoutJunk } from './junk.ts';
import { agreeWithLinked } from './linked-body.ts';
import { densestColumn, withinColumn } from './main-column.ts';
import { readable } from './readable.ts';
import { textWeight } from './text-weight.ts';
import { removeLongParts, removeTrimmings } from './trimmings.ts';

const fewestWords = 60;
/** Trimming must not cost more than this share of what Readability finds on the untouched page. */
const smallestShare = 0.5;
/** Characters of a paragraph that is no label. */
const shortestParagraph = 80;

/** What one way of reading a page gives; it keeps no document alive. */
export type BodyReading = {
  /** Weight of what is prose, and of all. */
  readonly prose: number;
  readonly weight: number;
  /** The article alone. */
  readonly lines: readonly Line[];
};

/** What Readability finds on a page without its trimmings. `document` is used up by it. */
export function readTrimmed(document: PageDocument): BodyReading {
  removeTrimmings(document);
  return readingOf(withoutJunk(readable(document)));
}

/** The article's paragraphs on a page, of which `trimmed` has been read before. */
export function readBody(
  html: string,
  trimmed: BodyReading,
  linkedBody: string | undefined,
): readonly string[] {
  const untouched = readUntouched(html);
  const read = trimmed.prose < untouched.prose * smallestShare ? untouched : trimmed;
  const { lines } = read.prose >= fewestWords ? read : elsewhere(html, read);
  return linkedBody === undefined ? lines.map(({ text }) => text) : agreeWithLinked(lines, linkedBody);
}

function readUntouched(html: string): BodyReading {
  return readingOf(withoutJunk(readable(withoutLongParts(parsePage(html)))));
}

function withoutLongParts(document: PageDocument): PageDocument {
  if (document.body !== null) removeLongParts(document.body);
  return document;
}

/** What pages too short or too odd for Readability show: where they mark their article, without scripts, or all that is there. */
function elsewhere(html: string, read: BodyReading): BodyReading {
  const scriptless = readScriptless(html);
  const document = parsePage(html);
  removeTrimmings(document);
  const blocks = clean(document.body);
  const everything = readingOf(blocks);
  const dense = readingOf(densestColumn(blocks));
  const marked = ['[itemprop="articleBody"]', 'article', 'main', '[role="main"]']
    .map((place) => readingOf(clean(document.querySelector(place))))
    .filter(({ weight }) => weight >= fewestWords / 2)
    .slice(0, 1);
  const denseEnough = dense.prose >= fewestWords * 2 ? [dense] : [];
  const best = [...marked, ...scriptless, ...denseEnough].reduce(longer, read);
  return best.prose < fewestWords / 3 ? longer(best, everything) : best;
}

function readScriptless(html: string): readonly BodyReading[] {
  return Array.from(parsePage(html).querySelectorAll('noscript')).map((part) => readingOf(clean(part)));
}

function clean(root: PageElement | null): readonly Block[] {
  return root === null ? [] : withoutJunk(readBlocks(root));
}

function longer(first: BodyReading, second: BodyReading): BodyReading {
  if (first.prose > 0 && second.prose <= first.prose) return first;
  return second.weight > first.weight * 1.5 ? second : first;
}

function readingOf(blocks: readonly Block[]): BodyReading {
  return {
    prose: weightOf(blocks.filter(({ text }) => text.length >= shortestParagraph)),
    weight: weightOf(blocks),
    lines: withinColumn(blocks).map(({ kind, text, linkShare }) => ({ kind, text, linkShare })),
  };
}

function weightOf(blocks: readonly Block[]): number {
  return textWeight(blocks.map(({ text }) => text).join('\n'));
}
