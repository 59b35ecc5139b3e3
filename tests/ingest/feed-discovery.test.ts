import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebFeedReader } from '../../src/ingest/feeds/web-feed-reader.ts';
import { GuardedClient } from '../../src/ingest/http/guarded-client.ts';
import type { ParsePool } from '../../src/ingest/parse-worker/parse-pool.ts';
import { systemClock } from '../../src/runtime/system-clock.ts';
import { openParsePool } from '../support/parse-pool.ts';
import { startOutlet, type Outlet } from '../support/web/outlet.ts';

let outlet: Outlet;
let pool: ParsePool;
let feeds: WebFeedReader;

beforeAll(async () => {
  outlet = await startOutlet();
  pool = openParsePool();
  const client = new GuardedClient({ allowedHosts: [outlet.host], userAgent: 'test' });
  feeds = new WebFeedReader({ client, pool, clock: systemClock });
});
afterAll(async () => {
  await outlet.close();
  await pool.close();
});

const feedHeaders = { 'content-type': 'application/rss+xml' };
const rss =
  '<rss version="2.0"><channel><title>Ledger</title><item><title>Bridge closed again</title><link>/1</link></item></channel></rss>';

describe('finding the feed of a site', () => {
  it('follows what its page names', async () => {
    outlet.serve('/site', {
      headers: { 'content-type': 'text/html' },
      body: '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/named?a=1&amp;b=2"></head></html>',
    });
    outlet.serve('/named?a=1&b=2', { headers: feedHeaders, body: rss });
    expect(await feeds.discover(`${outlet.url}/site`)).toMatchObject({
      url: `${outlet.url}/named?a=1&b=2`,
      feed: { title: 'Ledger' },
    });
  });

  it.each([
    ['in the brackets that keep Discord from showing a page', (url: string) => `<${url}>`],
    ['as browsers hand feeds over', (url: string) => `feed:${url}`],
  ])('takes an address %s', async (_how, written) => {
    outlet.serve('/typed', { headers: feedHeaders, body: rss });
    const url = `${outlet.url}/typed`;
    expect(await feeds.discover(written(url))).toMatchObject({ url });
  });

  it('looks where feeds commonly are', async () => {
    outlet.serve('/plain', {
      headers: { 'content-type': 'text/html' },
      body: '<!doctype html><html><body>Hello',
    });
    outlet.serve('/rss.xml', { headers: feedHeaders, body: rss });
    outlet.serve('/feed', { status: 404 });
    expect(await feeds.discover(`${outlet.url}/plain`)).toMatchObject({ url: `${outlet.url}/rss.xml` });
  });

  it('tells why when there is none, or the address is refused', async () => {
    outlet.serve('/rss.xml', { status: 404 });
    await expect(feeds.discover(`${outlet.url}/plain`)).rejects.toThrow('There is no feed at this address.');
    await expect(feeds.discover('http://127.0.0.1:1/')).rejects.toThrow(
      'The address could not be read: only the ports',
    );
  });
});
