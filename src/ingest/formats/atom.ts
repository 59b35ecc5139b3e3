import { parseAtomFeed, type AtomFeed } from 'feedsmith';
import type { FeedEntry, FeedFormat } from './feed-format.ts';

type AtomEntry = Partial<AtomFeed.Entry<string>>;
type AtomLinks = AtomEntry['links'];

/** Atom 0.3 and 1.0. */
export const atom: FeedFormat = {
  name: 'atom',
  recognises: (text) => /<(?:\w+:)?feed[\s>]/i.test(text.slice(0, 20_000)),
  parse(text) {
    const feed = parseAtomFeed(text);
    return {
      title: feed.title?.value,
      siteUrl: linkOf(feed.links),
      language: feed.xml?.lang,
      entries: (feed.entries ?? []).map((entry) => readEntry(entry, feed)),
    };
  },
};

function readEntry(entry: AtomEntry, feed: Pick<AtomEntry, 'authors'>): FeedEntry {
  return {
    id: entry.id,
    title: entry.title?.value,
    link: linkOf(entry.links),
    content: entry.content?.value,
    summary: entry.summary?.value,
    author: namesOf(entry.authors) ?? namesOf(feed.authors),
    category: entry.categories?.[0]?.label ?? entry.categories?.[0]?.term,
    published: entry.published ?? entry.updated,
    image: entry.media?.thumbnails?.[0]?.url ?? entry.media?.contents?.[0]?.url ?? enclosureOf(entry.links),
    language: entry.xml?.lang,
  };
}

function linkOf(links: AtomLinks): string | undefined {
  const pages = links?.filter(({ rel }) => rel === undefined || rel === 'alternate');
  return (pages?.find(({ type }) => type === undefined || type.includes('html')) ?? pages?.[0])?.href;
}

function enclosureOf(links: AtomLinks): string | undefined {
  return links?.find(({ rel, type }) => rel === 'enclosure' && type?.startsWith('image/') === true)?.href;
}

function namesOf(people: AtomEntry['authors']): string | undefined {
  const names = people?.flatMap(({ name }) => name ?? []) ?? [];
  return names.length === 0 ? undefined : names.join(', ');
}
