import { describe, expect, it } from 'vitest';
import { readFeedDocument } from '../../../src/ingest/formats/read-feed.ts';
import { toArticles } from '../../../src/ingest/formats/to-articles.ts';
import { malformedFeeds, malformedTitles } from '../../support/malformed-feeds.ts';

describe('a malformed feed', () => {
  it.each(malformedFeeds)('gives its articles in spite of %s', (_fault, source) => {
    const reading = readFeedDocument(source);
    if (reading.kind === 'refused') throw new Error(reading.reason);

    const articles = toArticles(reading.document, 'https://ledger.example/feed');

    expect(articles.slice(0, 2).map(({ title }) => title)).toEqual(malformedTitles);
    expect(articles.slice(0, 2).map(({ url }) => url?.replace(/\?.*/, ''))).toEqual([
      'https://ledger.example/1',
      'https://ledger.example/2',
    ]);
  });
});

describe('what is no feed, or a hostile one', () => {
  it.each([
    ['a page', '<!doctype html><html><body><p>Hello</p></body></html>', 'it is not a feed'],
    ['nothing', '', 'it is not a feed'],
    ['JSON of another kind', '{"a": 1}', 'it is not a feed'],
    [
      'too many attributes',
      `<rss><channel ${'a="1" '.repeat(1_001)}><item></item></channel></rss>`,
      'it has more than 1000 attributes in one tag',
    ],
    ['too much depth', `<rss><channel><item>${'<a>'.repeat(200)}`, 'it has more than 100 levels of tags'],
  ])('is refused: %s', (_name, source, reason) => {
    expect(readFeedDocument(source)).toEqual({ kind: 'refused', reason });
  });
});
