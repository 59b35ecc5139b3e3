import { parseRssFeed, type RssFeed } from 'feedsmith';
import type { FeedEntry, FeedFormat } from './feed-format.ts';

type RssItem = RssFeed.Item<string>;

/** RSS 0.9x to 2.0, with the common namespaces. */
export const rss: FeedFormat = {
  name: 'rss',
  recognises: (text) =>
    /<rss[\s>]|<channel[\s>]/i.test(text.slice(0, 20_000)) &&
    !/<(?:\w+:)?rdf[\s>]/i.test(text.slice(0, 20_000)),
  parse(text) {
    const feed = parseRssFeed(text);
    return {
      title: feed.title,
      siteUrl: feed.link,
      language: feed.language ?? feed.dc?.languages?.[0],
      ttlMinutes: feed.ttl,
      skipHours: feed.skipHours,
      skipDays: feed.skipDays,
      entries: (feed.items ?? []).map(readItem),
    };
  },
};

function readItem(item: RssItem): FeedEntry {
  const { guid } = item;
  return {
    id: guid?.value,
    title: item.title ?? item.dc?.titles?.[0] ?? item.media?.title?.value,
    link: item.link ?? item.atom?.links?.[0]?.href ?? linkOf(guid),
    content: item.content?.encoded ?? item.atom?.content?.value,
    summary: item.description ?? item.dc?.descriptions?.[0] ?? item.media?.description?.value,
    author: item.dc?.creators?.join(', ') ?? item.authors?.[0]?.name ?? item.itunes?.author,
    category: only(item.categories?.map(({ name }) => name)) ?? only(item.dc?.subjects),
    published: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published ?? item.atom?.updated,
    image: imageOf(item),
    language: item.dc?.languages?.[0],
  };
}

function linkOf(guid: RssItem['guid']): string | undefined {
  return guid?.isPermaLink === false || !/^https?:/i.test(guid?.value ?? '') ? undefined : guid?.value;
}

/** One category is a topic, several are keywords. */
function only(names: readonly (string | undefined)[] | undefined): string | undefined {
  return names?.length === 1 ? names[0] : undefined;
}

function imageOf(item: RssItem): string | undefined {
  const enclosure = item.enclosures?.find(({ type }) => type?.startsWith('image/') === true);
  const media = item.media?.contents ?? item.media?.groups?.flatMap((group) => group.contents ?? []);
  const picture = media?.find(
    ({ medium, type }) => medium === 'image' || type?.startsWith('image/') === true,
  );
  return picture?.url ?? item.media?.thumbnails?.[0]?.url ?? enclosure?.url;
}
