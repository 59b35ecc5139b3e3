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

const cdataStarts = `<rss><channel><item><title>${'<![CDATA['.repeat(400_000)}`;

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

const patient = { limitMs: 60_000, shareMs: 60_000, waitMs: 60_000, settleMs: 60_000 };

describe('a large document', () => {
  it('is read although it has 8,000 links', async () => {
    const unhurried = openParsePool({ times: patient });
    const html = `<html><body>${'<a href=/x>link text</a> '.repeat(8_000)}</body></html>`;
    try {
      expect(await unhurried.run('page', document(html, 'text/html'))).toMatchObject({ kind: 'article' });
    } finally {
      await unhurried.close();
    }
  });

  it('fits into the memory of a thread although it is one word, and wide', async () => {
    const unhurried = openParsePool({ times: patient });
    const html = `<html><body><p>${'a'.repeat(5_000_000)}\u{1f600}</p></body></html>`;
    try {
      expect(await unhurried.run('page', document(html, 'text/html'))).toMatchObject({ kind: 'none' });
    } finally {
      await unhurried.close();
    }
  });

  it('moves to the thread instead of being copied, when it came through the client', async () => {
    const buffer = new ArrayBuffer(good.length, { maxByteLength: 10_000 });
    const bytes = new Uint8Array(buffer);
    bytes.set(Buffer.from(good));
    const feed = { ...document(good, 'text/xml'), bytes };
    expect(await pool.run('feed', feed)).toMatchObject({ articles: [{ title: 'Bridge closed again' }] });
    expect(bytes.length).toBe(0);
  });

  it('is refused when it is JSON of a million levels, before anything is built of it', async () => {
    const deep = document(`{"items":${'['.repeat(1_000_000)}`, 'application/feed+json');
    expect(await pool.run('feed', deep)).toEqual({ kind: 'refused', reason: 'it has more than 100 levels' });
  });
});

const slow = `<html><body>${'<p>Some words that stand here, and more. </p>'.repeat(3_000)}</body></html>`;

describe('a document that takes too long', () => {
  it('costs its own answer alone: the thread is replaced', async () => {
    const impatient = openParsePool({ threads: 1, times: { ...patient, limitMs: 1, shareMs: 1 } });
    try {
      await expect(impatient.run('html', slow)).rejects.toThrow('it takes too long to read');
      await expect(impatient.run('html', slow)).rejects.toThrow('it takes too long to read');
    } finally {
      await impatient.close();
    }
  });

  it('gives way to those that wait behind it', async () => {
    const fair = openParsePool({ threads: 1, times: { ...patient, shareMs: 1 } });
    try {
      const endless = fair.run('feed', document(cdataStarts, 'text/xml'));
      const behind = fair.run('feed', document(good, 'text/xml'));
      await expect(endless).rejects.toThrow('it takes too long to read');
      expect(await behind).toMatchObject({ kind: 'feed' });
    } finally {
      await fair.close();
    }
  });

  it('does not keep others waiting for long: they are told that the program is busy', async () => {
    const busy = openParsePool({ threads: 1, times: { ...patient, waitMs: 1 } });
    try {
      await busy.run('feed', document(good, 'text/xml'));
      const first = busy.run('html', slow);
      await expect(busy.run('html', slow)).rejects.toThrow('the program is busy with other pages');
      expect(await first).toMatchObject({ kind: 'article' });
    } finally {
      await busy.close();
    }
  });
});
