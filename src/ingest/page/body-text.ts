import { Readability } from '@mozilla/readability';
import { boilerplateKind } from '../../domain/text/boilerplate.ts';
import { readBlocks, type Block } from './blocks.ts';
import { parsePage, type PageDocument, type PageElement } from './dom.ts';
import { agreeWithLinked } from './linked-body.ts';
import { removeTrimmings } from './trimmings.ts';

const fewestWords = 60;

/** The article's paragraphs on a page. `document` is used up by it. */
export function readBody(
  html: string,
  document: PageDocument,
  linkedBody: string | undefined,
): readonly string[] {
  removeTrimmings(document);
  const read = withoutJunk(readable(document));
  const found = words(read) >= fewestWords ? read : longer(read, withoutJunk(marked(parsePage(html))));
  const paragraphs = found.map((block) => block.text);
  return linkedBody === undefined ? paragraphs : agreeWithLinked(paragraphs, linkedBody);
}

/** What Readability takes for the article. */
function readable(document: PageDocument): Block[] {
  const reader = new Readability<unknown>(document, {
    charThreshold: 250,
    disableJSONLD: true,
    serializer: (node: unknown) => node,
  });
  // The serializer hands out the element itself, made of the same DOM.
  const content = (reader.parse()?.content ?? undefined) as PageElement | undefined;
  return content === undefined ? [] : readBlocks(content);
}

/** What the page itself marks as its article, for pages too short or too odd for Readability. */
function marked(document: PageDocument): Block[] {
  removeTrimmings(document);
  const places = ['[itemprop="articleBody"]', 'article', 'main', '[role="main"]', 'body'];
  const readings = places
    .map((place) => document.querySelector(place))
    .map((root) => (root === null ? [] : readBlocks(root)));
  return readings.find((blocks) => words(blocks) >= fewestWords / 2) ?? readings.at(-1) ?? [];
}

function longer(first: Block[], second: Block[]): Block[] {
  return words(second) > words(first) * 1.5 ? second : first;
}

function withoutJunk(blocks: readonly Block[]): Block[] {
  const kept = blocks.filter((block) => !isJunk(block));
  // A heading with nothing under it was the title of a box.
  return kept.filter((block, index) => {
    const next = kept[index + 1];
    return block.kind !== 'heading' || (next !== undefined && next.kind !== 'heading');
  });
}

function isJunk({ kind, text, linkShare }: Block): boolean {
  if (kind === 'caption') return true;
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  if (linkShare > 0.75 && text.length < 300) return true;
  if (kind === 'item' && linkShare > 0.5) return true;
  return text.length <= 400 && boilerplateKind(text) !== undefined;
}

function words(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.split(' ').length, 0);
}
