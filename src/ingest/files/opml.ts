import { decodeEntities } from '../../domain/text/html-entities.ts';
import type { ListedFeed } from '../../domain/ports/file-reader.ts';
import { withoutComments } from '../markup.ts';

const mostFeeds = 5_000;
// No `<` may stand within a tag, which keeps the search linear whatever is unclosed.
const tag = /<(\/?)outline\b((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/gi;
const attribute = /([\w:.-]{1,40})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/g;

/**
 * The feeds of an OPML file, in order, each once. The topic is the `category` of a feed, else the name of the folder it stands in.
 * Read tag by tag, because files with bare ampersands or unclosed tags are common.
 */
export function readOpml(text: string): readonly ListedFeed[] {
  const feeds = new Map<string, ListedFeed>();
  const folders: (string | undefined)[] = [];
  for (const [, slash, inner = ''] of withoutComments(text).matchAll(tag)) {
    if (slash === '/') {
      folders.pop();
      continue;
    }
    const fields = readAttributes(inner);
    const feed = listedFeed(
      fields,
      folders.findLast((folder) => folder !== undefined),
    );
    if (feed !== undefined && !feeds.has(feed.url) && feeds.size < mostFeeds) feeds.set(feed.url, feed);
    if (!/\/\s*$/.test(inner)) folders.push(feed === undefined ? nameOf(fields) : undefined);
  }
  return [...feeds.values()];
}

function listedFeed(fields: ReadonlyMap<string, string>, folder: string | undefined): ListedFeed | undefined {
  const url =
    fields.get('xmlurl') ?? (fields.get('type')?.toLowerCase() === 'rss' ? fields.get('url') : undefined);
  if (url === undefined || !/^(?:https?|feed):/i.test(url)) return undefined;
  const title = nameOf(fields);
  const topic = fields.get('category')?.split(',')[0]?.replace(/^\/+/, '').split('/')[0]?.trim() ?? folder;
  return {
    url: url.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:/i, 'http:'),
    ...(title === undefined ? {} : { title }),
    ...(topic === undefined || topic === '' ? {} : { topic }),
  };
}

function nameOf(fields: ReadonlyMap<string, string>): string | undefined {
  const name = fields.get('title') ?? fields.get('text');
  return name === undefined || name === '' ? undefined : name;
}

function readAttributes(inner: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of inner.matchAll(attribute))
    found.set(name.toLowerCase(), decodeEntities(double ?? single ?? '').trim());
  return found;
}
