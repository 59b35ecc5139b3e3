import { isElement, type PageElement, type PageNode } from './dom.ts';

/** A run of text that stands on its own line. */
export type Line = {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'caption' | 'quote' | 'cell';
  readonly text: string;
  /** Share of its characters that are links, from 0 to 1. */
  readonly linkShare: number;
};

/** A line and the element that it stands in, which holds the whole document. */
export type Block = Line & { readonly place: PageElement };

const blockTags = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 ' +
    'h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const skippedTags = new Set(
  'script style noscript template svg math iframe object embed button select input textarea video audio canvas map dialog'.split(
    ' ',
  ),
);

type Reading = {
  readonly blocks: Block[];
  text: string[];
  links: number;
  readonly kinds: Block['kind'][];
  readonly places: PageElement[];
  /** Characters that may still be read. */
  left: number;
};

/** Characters; books are no news. */
export const longestText = 400_000;

/** The text of an element block by block, in reading order, up to `longestText`. */
export function readBlocks(root: PageElement): Block[] {
  const reading: Reading = { blocks: [], text: [], links: 0, kinds: [], places: [root], left: longestText };
  walk(root, reading, false);
  flush(reading);
  return reading.blocks;
}

function walk(node: PageElement, reading: Reading, isInLink: boolean): void {
  for (const child of Array.from(node.childNodes)) {
    if (isElement(child)) enter(child, reading, isInLink);
    else if (child.nodeType === 3) addText(child, reading, isInLink);
  }
}

function enter(element: PageElement, reading: Reading, isInLink: boolean): void {
  const name = element.localName.toLowerCase();
  if (skippedTags.has(name)) return;
  if (name === 'br') {
    reading.text.push('\n');
    return;
  }
  const isBlock = blockTags.has(name);
  if (isBlock) flush(reading);
  const kind = kindOf(name);
  if (kind !== undefined) reading.kinds.push(kind);
  if (isBlock) reading.places.push(element);
  walk(element, reading, isInLink || name === 'a');
  if (isBlock) flush(reading);
  if (isBlock) reading.places.pop();
  if (kind !== undefined) reading.kinds.pop();
}

function addText(node: PageNode, reading: Reading, isInLink: boolean): void {
  const text = node.textContent.replace(/\s+/g, ' ');
  reading.text.push(text);
  if (isInLink) reading.links += text.trim().length;
}

function flush(reading: Reading): void {
  if (reading.text.length === 0) return;
  const lines = reading.text
    .join('')
    .split('\n')
    .map((line) => line.trim().replace(/ {2,}/g, ' '))
    .join('\n')
    .trim()
    .slice(0, reading.left);
  reading.left -= lines.length;
  const linkShare = lines === '' ? 0 : Math.min(1, reading.links / lines.length);
  const kind = reading.kinds.at(-1) ?? 'paragraph';
  const place = reading.places.at(-1);
  // Two line breaks in a row are how old pages write a paragraph.
  for (const text of lines.split(/\n{2,}/))
    if (text !== '' && place !== undefined)
      reading.blocks.push({ kind, text: text.replaceAll('\n', ' '), linkShare, place });
  reading.text = [];
  reading.links = 0;
}

function kindOf(name: string): Block['kind'] | undefined {
  if (/^h[1-6]$/.test(name)) return 'heading';
  if (name === 'li' || name === 'dd' || name === 'dt') return 'item';
  if (name === 'figcaption' || name === 'figure') return 'caption';
  if (name === 'blockquote') return 'quote';
  return name === 'td' || name === 'th' ? 'cell' : undefined;
}
