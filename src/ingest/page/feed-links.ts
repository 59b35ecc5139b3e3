import { decodeEntities } from '../../domain/text/html-entities.ts';

const mostLinks = 20;
const feedType = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json)\b|^text\/xml\b/i;
const attribute = /([\w-]{1,30})\s{0,9}=\s{0,9}(?:"([^"]{0,4000})"|'([^']{0,4000})'|([^\s"'>]{1,4000}))/g;

/** The feeds that a page names in its head, in order, and its title. Read tag by tag: no need to parse a whole page for it. */
export function findFeedLinks(
  html: string,
  address: string,
): { readonly feeds: readonly string[]; readonly title: string | undefined } {
  const head = html.slice(0, 500_000);
  const feeds = new Set<string>();
  for (const [tag] of head.matchAll(/<link\s[^<>]{0,6000}>/gi)) {
    const fields = new Map<string, string>();
    for (const [, name = '', a, b, c] of tag.matchAll(attribute))
      fields.set(name.toLowerCase(), decodeEntities(a ?? b ?? c ?? ''));
    const href = fields.get('href');
    const isFeed = /\balternate\b/i.test(fields.get('rel') ?? '') && feedType.test(fields.get('type') ?? '');
    // Comments' feeds and oEmbed descriptions are no news.
    const isOther = /oembed|\/comments\/feed|wp-json/i.test(href ?? '');
    if (isFeed && !isOther && href !== undefined && URL.canParse(href, address) && feeds.size < mostLinks)
      feeds.add(new URL(href, address).href);
  }
  const title = /<title[^<>]{0,200}>([^<]{1,300})</i.exec(head)?.[1]?.trim();
  return { feeds: [...feeds], title: title === undefined ? undefined : decodeEntities(title) };
}
