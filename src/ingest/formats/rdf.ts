import { parseRdfFeed } from 'feedsmith';
import type { FeedFormat } from './feed-format.ts';

/** RSS 0.90 and 1.0, which are RDF. */
export const rdf: FeedFormat = {
  name: 'rdf',
  recognises: (text) => /<(?:\w+:)?rdf[\s>]/i.test(text.slice(0, 20_000)),
  parse(text) {
    const feed = parseRdfFeed(text);
    return {
      title: feed.title,
      siteUrl: feed.link,
      language: feed.dc?.languages?.[0],
      entries: (feed.items ?? []).map((item) => ({
        id: item.rdf?.about,
        title: item.title ?? item.dc?.titles?.[0],
        link: item.link ?? item.rdf?.about,
        content: item.content?.encoded,
        summary: item.description ?? item.dc?.descriptions?.[0],
        author: item.dc?.creators?.join(', '),
        category: item.dc?.subjects?.[0],
        published: item.dc?.dates?.[0],
        image: item.media?.thumbnails?.[0]?.url ?? item.media?.contents?.[0]?.url,
        language: item.dc?.languages?.[0],
      })),
    };
  },
};
