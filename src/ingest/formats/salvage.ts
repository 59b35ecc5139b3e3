import { countMatches } from '../../domain/text/count-matches.ts';
import { decodeEntities } from '../../domain/text/html-entities.ts';
import type { FeedDocument, FeedEntry } from './feed-format.ts';

const mostEntries = 1_000;
const entryStart = /<(?:\w{1,20}:)?(?:item|entry)(?:\s[^<>]{0,2000})?>/gi;

/**
 * Reads the entries of a feed tag by tag, without asking whether its tags fit together: for documents that are cut off,
 * wrongly nested, or have entries where none belong.
 */
export function salvage(text: string): FeedDocument {
  const masked = maskCdata(text);
  const starts = startsIn(masked);
  const entries = starts.map((start, index) => {
    const from = start.index + start[0].length;
    const next = starts[index + 1]?.index ?? masked.length;
    const end = endOfEntry(masked, from, next);
    return readEntry({ text: text.slice(from, end), masked: masked.slice(from, end) });
  });
  const head = { text: text.slice(0, starts[0]?.index), masked: masked.slice(0, starts[0]?.index) };
  return {
    title: field(head, 'title'),
    siteUrl: linkOf(head),
    language: field(head, 'language'),
    entries: entries.filter(
      ({ title, link, content, summary }) => (title ?? link ?? content ?? summary) !== undefined,
    ),
  };
}

function startsIn(masked: string): readonly RegExpExecArray[] {
  const starts: RegExpExecArray[] = [];
  for (const start of masked.matchAll(entryStart)) {
    starts.push(start);
    if (starts.length === mostEntries) break;
  }
  return starts;
}

/** How many entries a document seems to have. */
export function countEntries(text: string): number {
  return countMatches(maskCdata(text), entryStart);
}

type Piece = { readonly text: string; readonly masked: string };

/** The same length, but nothing within CDATA looks like a tag. */
function maskCdata(text: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (let from = text.indexOf('<![CDATA['); from !== -1; from = text.indexOf('<![CDATA[', at)) {
    const close = text.indexOf(']]>', from);
    const end = close === -1 ? text.length : close;
    pieces.push(text.slice(at, from), '_'.repeat(end - from));
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

function endOfEntry(masked: string, from: number, next: number): number {
  const close = /<\/(?:\w{1,20}:)?(?:item|entry)\s*>/gi;
  close.lastIndex = from;
  const end = close.exec(masked)?.index ?? next;
  return Math.min(end, next);
}

function readEntry(piece: Piece): FeedEntry {
  const guid = field(piece, 'guid');
  return {
    id: guid ?? field(piece, 'id'),
    title: field(piece, 'title'),
    link: linkOf(piece) ?? (/^https?:/i.test(guid ?? '') ? guid : undefined),
    content: field(piece, 'content:encoded') ?? field(piece, 'content'),
    summary: field(piece, 'description') ?? field(piece, 'summary'),
    author: field(piece, 'dc:creator') ?? field(piece, 'name') ?? field(piece, 'author'),
    category: field(piece, 'category') ?? field(piece, 'dc:subject'),
    published:
      field(piece, 'pubdate') ??
      field(piece, 'published') ??
      field(piece, 'dc:date') ??
      field(piece, 'updated'),
  };
}

/** What stands after `<name …>`, up to its end tag, or where that is missing up to the next tag of the entry. */
function field({ text, masked }: Piece, name: string): string | undefined {
  const start = new RegExp(`<${name}(?:\\s[^<>]{0,2000})?>`, 'i').exec(masked);
  if (start === null) return undefined;
  const from = start.index + start[0].length;
  const close = new RegExp(`</${name}\\s*>`, 'i').exec(masked.slice(from));
  const stop = close === null ? masked.slice(from).search(/<\/?[a-z]/i) : close.index;
  const value = text.slice(from, stop === -1 ? undefined : from + stop).trim();
  const plain = value.startsWith('<![CDATA[')
    ? value.slice(9).replace(/\]\]>[\s\S]*$/, '')
    : decodeEntities(value);
  return plain.trim() === '' ? undefined : plain.trim();
}

function linkOf(piece: Piece): string | undefined {
  const href = /<link\s[^<>]{0,1000}?href\s*=\s*["']?([^"'\s<>]{1,2000})/i.exec(piece.masked)?.[1];
  const written = field(piece, 'link')?.split(/\s/)[0];
  return written ?? (href === undefined ? undefined : decodeEntities(href));
}
