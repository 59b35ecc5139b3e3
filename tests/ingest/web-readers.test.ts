import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebFeedReader } from '../../src/ingest/feeds/web-feed-reader.ts';
import { GuardedClient } from '../../src/ingest/http/guarded-client.ts';
import { WebPageReader } from '../../src/ingest/page/web-page-reader.ts';
import type { ParsePool } from '../../src/ingest/parse-worker/parse-pool.ts';
import { systemClock } from '../../src/runtime/system-clock.ts';
import { openParsePool } from '../support/parse-pool.ts';
import { startOutlet, type Outlet } from '../support/web/outlet.ts';

let outlet: Outlet;
let pool: ParsePool;
let feeds: WebFeedReader;
let pages: WebPageReader;

beforeAll(async () => {
  outlet = await startOutlet();
  pool = openParsePool();
  const client = new GuardedClient({ allowedHosts: [outlet.host], userAgent: 'test' });
  feeds = new WebFeedReader({ client, pool, clock: systemClock });
  pages = new WebPageReader(client, pool);
});
afterAll(async () => {
  await outlet.close();
  await pool.close();
});

const rss =
  '<rss version="2.0"><channel><title>Ledger</title><ttl>90</ttl><item><title>Bridge closed again</title><link>/1</link><description>The city said so.</description></item></channel></rss>';
const feedHeaders = {
  'content-type': 'application/rss+xml',
  etag: '"1"',
  'cache-control': 'public, max-age=600',
};

describe('reading a feed', () => {
  it('gives its articles, its wishes and what to recognise it by', async () => {
    outlet.serve('/feed', { headers: { ...feedHeaders, 'content-encoding': 'gzip' }, body: gzipSync(rss) });
    expect(await feeds.read(`${outlet.url}/feed`, {})).toMatchObject({
      kind: 'changed',
      maxAgeMs: 600_000,
      validators: { etag: '"1"' },
      feed: {
        title: 'Ledger',
        ttlMinutes: 90,
        articles: [{ title: 'Bridge closed again', url: `${outlet.url}/1`, completeness: 'feed' }],
      },
    });
  });

  it('asks with its validators and hears that nothing changed', async () => {
    outlet.serve('/same', (headers) => ({ status: headers['if-none-match'] === '"1"' ? 304 : 500 }));
    expect(await feeds.read(`${outlet.url}/same`, { etag: '"1"' })).toMatchObject({ kind: 'unchanged' });
  });

  it.each([
    [410, {}, { fault: 'gone' }],
    [404, {}, { fault: 'missing' }],
    [429, { 'retry-after': '120' }, { retryAfterMs: 120_000 }],
    [
      503,
      { 'retry-after': new Date(Date.now() + 3_600_000).toUTCString() },
      { retryAfterMs: expect.closeTo(3_600_000, -4) as unknown },
    ],
    [500, {}, { reason: 'the site has a fault of its own (500)' }],
  ])('says what went wrong: %i', async (status, headers, wanted) => {
    outlet.serve('/fault', { status, headers });
    expect(await feeds.read(`${outlet.url}/fault`, {})).toMatchObject({ kind: 'failed', ...wanted });
  });

  it('says that a page is no feed', async () => {
    outlet.serve('/page', {
      headers: { 'content-type': 'text/html' },
      body: '<!doctype html><html><body>Hello',
    });
    expect(await feeds.read(`${outlet.url}/page`, {})).toMatchObject({
      kind: 'failed',
      reason: 'it is not a feed',
    });
  });
});

describe('reading a page', () => {
  const text =
    'The council voted on Monday evening to keep the night buses running for another two years, at a cost of 4.2 million. '.repeat(
      6,
    );
  const html = (body: string): string =>
    `<!doctype html><html lang="en"><head><title>Night buses stay</title><meta property="og:site_name" content="City Ledger"></head><body>${body}</body></html>`;
  const serve = (path: string, body: string): void => {
    outlet.serve(path, { headers: { 'content-type': 'text/html; charset=utf-8' }, body: html(body) });
  };

  it('gives the article behind a redirect, under its own address', async () => {
    serve('/night-buses', `<article><h1>Night buses stay</h1><p>${text}</p><p>${text}</p></article>`);
    outlet.serve('/short', { status: 302, headers: { location: '/night-buses?utm_source=x' } });
    outlet.serve('/night-buses?utm_source=x', {
      headers: { 'content-type': 'text/html' },
      body: html(`<article><h1>Night buses stay</h1><p>${text}</p></article>`),
    });
    expect(await pages.read(`${outlet.url}/short`)).toMatchObject({
      title: 'Night buses stay',
      source: 'City Ledger',
      url: `${outlet.url}/night-buses`,
      completeness: 'full',
    });
  });

  it.each([
    [
      'a cookie wall',
      '<div><h1>We value your privacy</h1><p>We and our partners use cookies and similar tracking to store consent. By clicking accept you consent to cookies, personalised ads and the processing of data by our partners. You may change your cookie consent at any time in the cookie settings.</p></div>',
      'it shows a cookie notice instead',
    ],
    [
      'a robot check',
      '<div><h1>Checking your browser</h1><p>Please enable JavaScript and cookies to continue. Verify you are human by completing the captcha below. Ray ID 7f3a.</p></div>',
      'the site asks whether a person is reading',
    ],
    [
      'a bare paywall',
      '<div><p>Subscribe to continue reading. Already a subscriber? Log in to continue. Unlimited access for 1 per month, free trial, cancel any time. Subscribe now to unlock this article.</p></div>',
      'it is for subscribers',
    ],
    ['nothing', '<p>Hello.</p>', 'There is no article to read at this link.'],
  ])('never gives %s for an article', async (_name, body, reason) => {
    serve('/wall', body);
    await expect(pages.read(`${outlet.url}/wall`)).rejects.toThrow(reason);
  });

  it.each([
    [404, {}, '', 'the site answered that there is no such page (404)'],
    [
      200,
      { 'content-type': 'application/pdf' },
      '%PDF',
      'There is no article at this link: it is application/pdf.',
    ],
    [
      200,
      { 'content-type': 'application/rss+xml' },
      '<?xml version="1.0"?>\n<!-- ours -->\n<rss version="2.0"><channel><title>News</title></channel></rss>',
      'There is no article at this link: it is a feed.',
    ],
    [
      200,
      { 'content-type': 'text/plain' },
      '\ufeff<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title></feed>',
      'There is no article at this link: it is a feed.',
    ],
    [
      200,
      { 'content-type': 'text/html' },
      '<div>'.repeat(3_000),
      'The page cannot be read: it has more than 200 levels of tags.',
    ],
  ])('says in one sentence why a link gives none: %i %j', async (status, headers, body, reason) => {
    outlet.serve('/odd', { status, headers, body });
    await expect(pages.read(`${outlet.url}/odd`)).rejects.toThrow(reason);
  });
});
