import type { Block } from './blocks.ts';
import type { PageElement } from './dom.ts';
import { textWeight } from './text-weight.ts';

/** Words of a paragraph that is no label, teaser or button. */
const shortestProse = 13;
/** Some outlets set a sign behind their last word. */
const endsAsSentence = /[.!?…。！？؟।۔]["'”’»“)\]」』]*\s?[®µ■●*]?$/u;
/** A standfirst above the column is longer, in characters. */
const shortestStandfirst = 60;
/** Share of the prose that the column holds; what stands beside it in an article is an opening or an end. */
const columnShare = 0.85;
/** Of the prose on a page with teasers and forms around it. */
const mostOfIt = 0.6;
/** Share of the prose; more than this behind the column is a part of the article. */
const largestTail = 0.1;
/** Of what is such a part. Teasers have as many headlines as sentences. */
const proseOfPart = 0.85;
const sentenceKinds: readonly Block['kind'][] = ['paragraph', 'quote'];
/** Share of a sentence that may be a link, such as the long name of a journal. */
const linkedMost = 0.8;
/** Shorter texts have no column to speak of. */
const fewestParagraphs = 3;

/**
 * Blocks without what surrounds the article: most of its prose stands in one element of the page, labels and buttons before that
 * element, and teasers, forms and footers behind it, are the page's. Prose on either side stays, as long as it adjoins the column.
 */
export function withinColumn(blocks: readonly Block[]): readonly Block[] {
  const prose = blocks.filter(isProse);
  const column = columnOf(prose, columnShare);
  if (column === undefined) return blocks;
  const inside = blocks.map(({ place }) => column.contains(place));
  const [first, last] = [inside.indexOf(true), inside.lastIndexOf(true)];
  const behind = blocks.slice(last + 1);
  const list = blocks[last]?.text.endsWith(':') === true ? itemsAtStart(behind) : [];
  return [
    ...opening(blocks.slice(0, first)),
    ...blocks.slice(first, last + 1),
    ...list,
    ...ending(behind.slice(list.length), lengthOf(prose) * largestTail),
  ];
}

function itemsAtStart(blocks: readonly Block[]): readonly Block[] {
  const end = blocks.findIndex(({ kind }) => kind !== 'item');
  return end < 0 ? blocks : blocks.slice(0, end);
}

/** What goes on below the column without a break, or all of it where it is an article's: long, and prose more than anything else. */
function ending(blocks: readonly Block[], longestTail: number): readonly Block[] {
  const start = blocks.findIndex((block, index) => !isProse(block) && (index === 0 || !isSentence(block)));
  const tail = start < 0 ? [] : blocks.slice(start);
  const prose = lengthOf(tail.filter(isProse));
  const isPart = prose > longestTail && prose > lengthOf(tail) * proseOfPart;
  return isPart ? blocks : blocks.slice(0, blocks.length - tail.length);
}

/** Standfirst and first sentences above the column, without the labels and buttons there. */
function opening(blocks: readonly Block[]): readonly Block[] {
  const start = blocks.findIndex(({ text }) => isLong(text));
  return blocks.filter(({ text }, index) =>
    index < start || start < 0 ? leadsIn(text) : isLong(text) || endsAsSentence.test(text),
  );
}

function isLong(text: string): boolean {
  return text.length >= shortestStandfirst;
}

/** "This is what the ministry wrote on Monday:" */
function leadsIn(text: string): boolean {
  return text.endsWith(':') && text.length >= shortestStandfirst / 2;
}

/** The blocks of the smallest element that holds most of a page's prose; none where no element does. */
export function densestColumn(blocks: readonly Block[]): readonly Block[] {
  const column = columnOf(blocks.filter(isProse), mostOfIt);
  return column === undefined ? [] : blocks.filter(({ place }) => column.contains(place));
}

/** The smallest element that holds such a share of the prose. */
function columnOf(prose: readonly Block[], share: number): PageElement | undefined {
  if (prose.length < fewestParagraphs) return undefined;
  const lengths = new Map<PageElement, number>();
  for (const { place, text } of prose)
    for (let at: PageElement | null = place; at !== null; at = at.parentElement)
      lengths.set(at, (lengths.get(at) ?? 0) + text.length);
  const enough = lengthOf(prose) * share;
  const holding = [...lengths].filter(([, length]) => length >= enough).map(([element]) => element);
  return holding.find((element) => !holding.some((other) => other !== element && element.contains(other)));
}

function isProse(block: Block): boolean {
  return isSentence(block) && textWeight(block.text) >= shortestProse;
}

function isSentence({ kind, text, linkShare }: Block): boolean {
  return sentenceKinds.includes(kind) && linkShare < linkedMost && endsAsSentence.test(text);
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
