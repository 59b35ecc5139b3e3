import { decodeEntities } from '../../domain/text/html-entities.ts';
import { withoutComments } from '../markup.ts';

const root = /<(?:\?xml|rss|feed|(?:\w{1,20}:)?rdf|channel|item|entry|\w{1,20}:(?:feed|rss))[\s>?]/i;
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const bareAmpersand = /&(?!(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});)/gi;
const namedEntity = /&(?!(?:amp|lt|gt|quot|apos);)[a-z][a-z0-9]{1,30};/gi;

/** XML of a feed, mended where feeds are commonly broken, so that a parser has a chance. Linear in its length. */
export function repairXml(source: string): string {
  const start = root.exec(source)?.index ?? 0;
  const text = withoutRootPrefix(withoutDoctype(source.slice(start))).replace(forbidden, '');
  return mapOutsideCdata(text, (part) =>
    withoutComments(part)
      .replace(bareAmpersand, '&amp;')
      .replace(namedEntity, (entity) => {
        const decoded = decodeEntities(entity);
        // A name that nobody knows is shown as it is written.
        return decoded === entity ? entity.replace('&', '&amp;') : decoded;
      })
      .replace(/<(?![/?!a-z_])/gi, '&lt;'),
  );
}

/** RSS has no namespace of its own; where one was made up, its prefix hides every element. */
function withoutRootPrefix(text: string): string {
  const prefix = /<(\w{1,20}):rss[\s>]/i.exec(text.slice(0, 20_000))?.[1];
  return prefix === undefined ? text : text.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</');
}

/** An internal subset may define entities that grow without end; feeds have no use for any of it. */
function withoutDoctype(text: string): string {
  const start = text.search(/<!doctype/i);
  if (start === -1 || start > 20_000) return text;
  const bracket = text.indexOf('[', start);
  const plainEnd = text.indexOf('>', start);
  if (plainEnd === -1) return text.slice(0, start);
  if (bracket === -1 || bracket > plainEnd) return text.slice(0, start) + text.slice(plainEnd + 1);
  const subset = /\]\s{0,1000}>/g;
  subset.lastIndex = bracket;
  const end = subset.exec(text);
  return end === null ? text.slice(0, start) : text.slice(0, start) + text.slice(end.index + end[0].length);
}

function mapOutsideCdata(text: string, change: (part: string) => string): string {
  const pieces: string[] = [];
  let at = 0;
  for (let from = text.indexOf('<![CDATA['); from !== -1; from = text.indexOf('<![CDATA[', at)) {
    pieces.push(change(text.slice(at, from)));
    const end = text.indexOf(']]>', from);
    at = end === -1 ? text.length : end + 3;
    pieces.push(end === -1 ? `${text.slice(from)}]]>` : text.slice(from, at));
  }
  pieces.push(change(text.slice(at)));
  return pieces.join('');
}
