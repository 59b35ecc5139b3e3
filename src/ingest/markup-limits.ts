/** What a document may hold at most before a parser sees it. */
export type MarkupLimits = {
  readonly tags: number;
  readonly depth: number;
  /** In one tag. */
  readonly attributes: number;
};

const emptyTags = new Set(
  'area base br col embed hr img input link meta param source track wbr basefont frame keygen'.split(' '),
);
/** End tags that pages leave out as a matter of course; these do not nest in themselves. */
const selfClosing = new Set(
  'p li dt dd option tr td th thead tbody tfoot colgroup rp rt optgroup'.split(' '),
);
const rawText = new Set(['script', 'style', 'textarea', 'title', 'noscript', 'xmp', 'iframe']);

type Kind = 'html' | 'xml';

/**
 * Why markup is too large or too deep to be parsed, in words, or `undefined`: some parsers take minutes for 11 KB of nested
 * tags. One pass over the text.
 */
export function excessOf(markup: string, kind: Kind, limits: MarkupLimits): string | undefined {
  const open: string[] = [];
  let tags = 0;
  let at = 0;
  for (let from = markup.indexOf('<'); from !== -1; from = markup.indexOf('<', at)) {
    const tag = readTag(markup, from);
    at = tag.end;
    if (tag.kind === 'other') continue;
    if (tag.attributes > limits.attributes) return `more than ${limits.attributes} attributes in one tag`;
    if (tag.kind !== 'end') tags += 1;
    if (tags > limits.tags) return `more than ${limits.tags} tags`;
    follow(tag, open, kind);
    if (open.length > limits.depth) return `more than ${limits.depth} levels of tags`;
    if (kind === 'html' && tag.kind === 'start' && rawText.has(tag.name)) at = endOfRawText(markup, tag);
  }
  return undefined;
}

type Tag = {
  readonly kind: 'start' | 'end' | 'empty' | 'other';
  readonly name: string;
  readonly attributes: number;
  readonly end: number;
};

const nameAt = /[a-zA-Z][^\s/>]{0,100}/y;

function readTag(markup: string, from: number): Tag {
  if (markup.startsWith('<!--', from)) return skipTo(markup, '-->', from + 4);
  if (markup.startsWith('<![CDATA[', from)) return skipTo(markup, ']]>', from + 9);
  const isEnd = markup[from + 1] === '/';
  nameAt.lastIndex = from + (isEnd ? 2 : 1);
  const name = nameAt.exec(markup)?.[0].toLowerCase();
  if (name === undefined) return { kind: 'other', name: '', attributes: 0, end: from + 1 };
  const { end, attributes, isEmpty } = readAttributes(markup, nameAt.lastIndex);
  return { kind: isEnd ? 'end' : isEmpty ? 'empty' : 'start', name, attributes, end };
}

function skipTo(markup: string, close: string, from: number): Tag {
  const end = markup.indexOf(close, from);
  return { kind: 'other', name: '', attributes: 0, end: end === -1 ? markup.length : end + close.length };
}

/** Counts the words outside quoted values; a tag that never ends reaches to the end of the text. */
function readAttributes(markup: string, from: number): { end: number; attributes: number; isEmpty: boolean } {
  let attributes = 0;
  let isInWord = false;
  for (let at = from; at < markup.length; at += 1) {
    const character = markup[at] ?? '';
    if (character === '>') return { end: at + 1, attributes, isEmpty: markup[at - 1] === '/' };
    if ((character === '"' || character === "'") && isInWord) {
      const close = markup.indexOf(character, at + 1);
      if (close === -1) break;
      at = close;
      isInWord = false;
    } else if (character <= ' ' || character === '/') {
      isInWord = false;
    } else if (!isInWord) {
      isInWord = true;
      attributes += 1;
    }
  }
  return { end: markup.length, attributes, isEmpty: false };
}

function follow(tag: Tag, open: string[], kind: Kind): void {
  if (tag.kind === 'end') {
    const place = open.lastIndexOf(tag.name);
    if (place !== -1) open.length = place;
    return;
  }
  if (tag.kind === 'empty' && kind === 'xml') return;
  // In HTML a slash does not close anything: `<div/>` is `<div>`.
  if (kind === 'html' && emptyTags.has(tag.name)) return;
  if (kind === 'html' && selfClosing.has(tag.name) && open.at(-1) === tag.name) return;
  open.push(tag.name);
}

function endOfRawText(markup: string, tag: Tag): number {
  const close = new RegExp(`</${tag.name}`, 'gi');
  close.lastIndex = tag.end;
  return close.exec(markup)?.index ?? markup.length;
}
