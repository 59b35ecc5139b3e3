import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ParsePool } from '../../src/ingest/parse-worker/parse-pool.ts';
import { hostileFeeds, hostilePages, type HostileDocument } from '../support/hostile-documents.ts';
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

// The others keep a thread busy until it is killed; `npm run test:slow` sends them all.
const quickOnes = /nested|tables|thousands|deep|nothing|random|laughs|unclosed|brackets/;
const quick = (all: readonly HostileDocument[]): readonly HostileDocument[] =>
  all.filter(([name]) => quickOnes.test(name));

describe('hostile documents', () => {
  it.each(quick(hostilePages))('are settled: a page of %s', async (_name, html) => {
    await Promise.allSettled([pool.run('page', document(html, 'text/html'))]);
    expect(await pool.run('feed', document(good, 'text/xml'))).toMatchObject({
      kind: 'feed',
      articles: [{ title: 'Bridge closed again' }],
    });
  });

  it.each(quick(hostileFeeds))('are settled: a feed of %s', async (_name, source) => {
    await Promise.allSettled([pool.run('feed', document(source, 'text/xml'))]);
    expect(await pool.run('feed', document(good, 'text/xml'))).toMatchObject({
      kind: 'feed',
      articles: [{ title: 'Bridge closed again' }],
    });
  });
});

describe('a document that takes too long', () => {
  it('costs its own answer alone: the thread is replaced', async () => {
    const impatient = openParsePool({ threads: 1, limitMs: 1 });
    try {
      const slow = `<html><body>${'<p>Some words that stand here, and more. </p>'.repeat(9_000)}</body></html>`;
      await expect(impatient.run('html', slow)).rejects.toThrow('it takes too long to read');
      await expect(impatient.run('html', slow)).rejects.toThrow('it takes too long to read');
    } finally {
      await impatient.close();
    }
  });
});
