import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ParsePool } from '../../src/ingest/parse-worker/parse-pool.ts';
import { hostileFeeds, hostilePages } from '../support/hostile-documents.ts';
import { openParsePool } from '../support/parse-pool.ts';

let pool: ParsePool;
beforeAll(() => {
  pool = openParsePool({ threads: 1 });
});
afterAll(() => pool.close());

const good =
  '<rss version="2.0"><channel><title>L</title><item><title>Bridge closed again</title></item></channel></rss>';

function document(source: string, contentType: string) {
  return { bytes: Buffer.from(source), contentType, address: 'https://x.example/feed' };
}

describe('hostile documents', () => {
  it.each(hostilePages)('are settled: a page of %s', async (_name, html) => {
    await Promise.allSettled([pool.run('page', document(html, 'text/html'))]);
    expect(await pool.run('feed', document(good, 'text/xml'))).toMatchObject({
      kind: 'feed',
      articles: [{ title: 'Bridge closed again' }],
    });
  });

  it.each(hostileFeeds)('are settled: a feed of %s', async (_name, source) => {
    await Promise.allSettled([pool.run('feed', document(source, 'text/xml'))]);
    expect(await pool.run('feed', document(good, 'text/xml'))).toMatchObject({
      kind: 'feed',
      articles: [{ title: 'Bridge closed again' }],
    });
  });
});
