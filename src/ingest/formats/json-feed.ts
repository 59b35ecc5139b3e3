import { parseJsonFeed } from 'feedsmith';
import { parseJson } from '../json.ts';
import type { FeedFormat } from './feed-format.ts';
import { repairJson } from './repair-json.ts';

/** JSON Feed 1.0 and 1.1. */
export const jsonFeed: FeedFormat = {
  name: 'json',
  recognises: (text) => /^\s*\{/.test(text) && /"items"\s*:/.test(text),
  parse(text) {
    const feed = parseJsonFeed(withVersion(text));
    return {
      title: feed.title,
      siteUrl: feed.home_page_url,
      language: feed.language,
      entries: (feed.items ?? []).map((item) => ({
        id: item.id,
        title: item.title,
        link: item.url ?? item.external_url,
        content: item.content_html ?? item.content_text,
        summary: item.summary,
        author: (item.authors ?? feed.authors)?.flatMap(({ name }) => name ?? []).join(', '),
        category: item.tags?.[0],
        published: item.date_published ?? item.date_modified,
        image: item.image ?? item.banner_image,
        language: item.language,
      })),
    };
  },
};

/** Some feeds forget to say what they are. */
function withVersion(text: string): Record<string, unknown> {
  const value: unknown = parseJson(text) ?? parseJson(repairJson(text));
  if (typeof value !== 'object' || value === null) throw new Error('Expected a JSON object');
  return { version: 'https://jsonfeed.org/version/1.1', ...value };
}
