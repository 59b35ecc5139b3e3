import { readBlocks, type Block } from './blocks.ts';
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

/** What Readability finds on a page without its trimmings. `document` is used up by it. */
export function readTrimmed(document: PageDocument): readonly Block[] {
  removeTrimmings(document);
  return withoutJunk(readable(document));
}

/** The article's paragraphs on a page, of which `trimmed` has been read before. */
export function readBody(
  html: string,
  trimmed: readonly Block[],
  linkedBody: string | undefined,
): readonly string[] {
  const untouched = withoutJunk(readable(withoutLongParts(parsePage(html))));
  const read = paragraphsIn(trimmed) < paragraphsIn(untouched) * smallestShare ? untouched : trimmed;
  const found = paragraphsIn(read) >= fewestWords ? read : elsewhere(html, read);
  const column = withinColumn(found);
  return linkedBody === undefined ? column.map(({ text }) => text) : agreeWithLinked(column, linkedBody);
}

function withoutLongParts(document: PageDocument): PageDocument {
  if (document.body !== null) removeLongParts(document.body);
  return document;
}

/** What pages too short or too odd for Readability show: where they mark their article, without scripts, or all that is there. */
function elsewhere(html: string, read: readonly Block[]): readonly Block[] {
  const scriptless = Array.from(parsePage(html).querySelectorAll('noscript')).map(clean);
  const document = parsePage(html);
  removeTrimmings(document);
  const everything = clean(document.body);
  const dense = densestColumn(everything);
  const marked = ['[itemprop="articleBody"]', 'article', 'main', '[role="main"]']
    .map((place) => clean(document.querySelector(place)))
    .find((blocks) => weightOf(blocks) >= fewestWords / 2);
  const best = [marked ?? [], ...scriptless, paragraphsIn(dense) >= fewestWords * 2 ? dense : []].reduce(
    longer,
    read,
  );
  return paragraphsIn(best) < fewestWords / 3 ? longer(best, everything) : best;
}

function clean(root: PageElement | null): readonly Block[] {
  return root === null ? [] : withoutJunk(readBlocks(root));
}

function longer(first: readonly Block[], second: readonly Block[]): readonly Block[] {
  const [prose, other] = [paragraphsIn(first), paragraphsIn(second)];
  if (prose > 0 && other <= prose) return first;
  return weightOf(second) > weightOf(first) * 1.5 ? second : first;
}

function paragraphsIn(blocks: readonly Block[]): number {
  return weightOf(blocks.filter(({ text }) => text.length >= shortestParagraph));
}

function weightOf(blocks: readonly Block[]): number {
  return textWeight(blocks.map(({ text }) => text).join('\n'));
}
