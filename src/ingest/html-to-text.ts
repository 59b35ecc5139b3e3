import { decodeEntities } from '../domain/text/html-entities.ts';
import { withoutComments } from './markup.ts';

const blockEnd =
  /^\/?(?:address|article|aside|blockquote|br|dd|div|dl|dt|fig\w+|footer|h[1-6]|header|hr|li|ol|p|pre|section|table|t[dhr]|ul)$/i;
const hiddenTags = ['script', 'style', 'noscript', 'iframe', 'svg', 'figcaption'];

/** Readable text of a fragment of HTML, such as a feed's description: one line per block. Linear, keeps nothing executable. */
export function stripTags(html: string): string {
  const pieces: string[] = [];
  const source = withoutComments(html);
  let at = 0;
  for (let from = source.indexOf('<'); from !== -1; from = source.indexOf('<', at)) {
    const end = source.indexOf('>', from);
    const name = end === -1 ? undefined : tagName(source.slice(from + 1, Math.min(end, from + 40)));
    pieces.push(source.slice(at, from));
    if (name === undefined) {
      pieces.push('<');
      at = from + 1;
      continue;
    }
    if (blockEnd.test(name)) pieces.push('\n');
    at = hiddenTags.includes(name.toLowerCase()) ? endOf(source, name, end + 1) : end + 1;
  }
  pieces.push(source.slice(at));
  return decodeEntities(pieces.join(''))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** A field that should be plain text, where what it holds is plainly a piece of a page. */
export function withoutTags(text: string): string {
  return /<\/(?:p|div|li|h[1-6]|blockquote)>|<(?:p|br)(?:\s?\/)?>/i.test(text) ? stripTags(text) : text;
}

function tagName(inner: string): string | undefined {
  return /^\/?[a-z][a-z0-9:-]{0,30}(?=[\s/>]|$)/i.exec(inner)?.[0];
}

function endOf(source: string, name: string, from: number): number {
  const close = source.indexOf(`</${name}`, from);
  if (close === -1) return source.length;
  const end = source.indexOf('>', close);
  return end === -1 ? source.length : end + 1;
}
