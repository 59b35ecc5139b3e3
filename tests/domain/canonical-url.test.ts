import { describe, expect, it } from 'vitest';
import { canonicalUrl, urlIdentity } from '../../src/domain/canonical-url.ts';

describe('the address of an article', () => {
  it.each([
    ['https://Example.org/a?utm_source=rss&id=7#top', 'https://example.org/a?id=7'],
    ['https://example.org:443/a?fbclid=x&at_medium=RSS', 'https://example.org/a'],
    ['https://example.org/a?q=b%20c&page=2', 'https://example.org/a?q=b%20c&page=2'],
    ['https://www.google.com/amp/s/example.org/news/amp', 'https://example.org/news/amp'],
    ['https://example-org.cdn.ampproject.org/c/s/example.org/news?id=1', 'https://example.org/news?id=1'],
  ])('loses what only tracks the reader: %s', (given, wanted) => {
    expect(canonicalUrl(given)).toBe(wanted);
  });

  it.each(['javascript:alert(1)', 'ftp://example.org/', 'https://a:b@example.org/', 'news', 'http://', ''])(
    'is refused when it is not plain http: %s',
    (given) => {
      expect(canonicalUrl(given)).toBeUndefined();
      expect(urlIdentity(given)).toBeUndefined();
    },
  );

  it.each([
    'http://www.example.org/2026/bridge',
    'https://m.example.org/2026/bridge/',
    'https://amp.example.org/2026/bridge',
    'https://example.org/2026/bridge/amp/',
    'https://example.org/amp/2026/bridge',
    'https://example.org/2026/bridge?amp=1&utm_medium=x',
    'https://example.org/2026/bridge?outputType=amp',
    'https://example.org/2026/bridge.amp',
  ])('is the same article as its mobile, AMP and tracked copies: %s', (variant) => {
    expect(urlIdentity(variant)).toBe(urlIdentity('https://example.org/2026/bridge'));
  });

  it.each([
    ['https://example.org/a', 'https://example.org/b'],
    ['https://example.org/a?id=1', 'https://example.org/a?id=2'],
    ['https://m.org/a', 'https://org/a'],
    ['https://news.example.org/a', 'https://example.org/a'],
    ['https://example.org/camp', 'https://example.org/c'],
  ])('tells different articles apart: %s and %s', (first, second) => {
    expect(urlIdentity(first)).not.toBe(urlIdentity(second));
  });
});
