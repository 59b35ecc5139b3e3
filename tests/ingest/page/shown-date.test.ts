import { describe, expect, it } from 'vitest';
import { readPageArticle } from '../../../src/ingest/page/page-article.ts';
import { layoutParagraphs } from '../../support/page-layouts.ts';

const text = layoutParagraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
const heading = '<h1>Harbour bridge closed after inspection</h1>';

function dateOf(body: string, address = 'https://cityledger.example/bridge', head = ''): string | undefined {
  const html = `<!doctype html><html><head><title>Harbour bridge closed</title>${head}</head><body>${body}</body></html>`;
  const reading = readPageArticle(html, address);
  if (reading.kind !== 'article') throw new Error(JSON.stringify(reading));
  return reading.article.publishedAt?.toISOString();
}

describe('the day of a page that declares none', () => {
  it.each([
    ['<p>May 12, 2026</p>', '2026-05-12T00:00:00.000Z'],
    ['<div>Published: 12 May 2026 11:45 AM</div>', '2026-05-12T11:45:00.000Z'],
    ['<div>Updated May 12, 2026, 7:34 a.m. EDT</div>', '2026-05-12T11:34:00.000Z'],
    ['<div>By Ana Ruiz</div><div>| Tue May. 12, 2026 1:04 PM GMT</div>', '2026-05-12T13:04:00.000Z'],
    ['<div>City Ledger/ 2026-05-12, 10:59</div>', '2026-05-12T10:59:00.000Z'],
    ['<div>12. Mai 2026</div>', '2026-05-12T00:00:00.000Z'],
    ['<div>12 de mayo de 2026</div>', '2026-05-12T00:00:00.000Z'],
  ])('is read below its headline: %s', (line, date) => {
    expect(dateOf(`<article>${heading}${line}${text}</article>`)).toBe(date);
  });

  it('is not the day of the visit above the headline', () => {
    expect(dateOf(`<div>Friday, May 15, 2026</div><article>${heading}${text}</article>`)).toBeUndefined();
  });

  it('is not a day that the report tells of', () => {
    const told = `<p>The bridge was opened on May 12, 1961, by the mayor of that time, Carl Berg, after four years of work on its two towers.</p>`;
    expect(dateOf(`<article>${heading}${told}${text}</article>`)).toBeUndefined();
  });

  it.each([
    'https://cityledger.example/2026/05/12/bridge',
    'https://cityledger.example/article/20260512/NEWS01/bridge',
    'https://cityledger.example/articles/2026-5-12/bridge',
  ])('is that of its address: %s', (address) => {
    const body = `<article>${heading}<p>Built May 1, 1961</p>${text}</article>`;
    expect(dateOf(body, address)).toBe('2026-05-12T00:00:00.000Z');
    const head = `<link rel="canonical" href="${address}">`;
    expect(dateOf(body, 'https://cityledger.example/x', head)).toBe('2026-05-12T00:00:00.000Z');
  });

  it('is what the page declares where it does', () => {
    const head = '<meta property="article:published_time" content="2026-05-11T08:00:00Z">';
    const body = `<article>${heading}<p>May 12, 2026</p>${text}</article>`;
    expect(dateOf(body, 'https://cityledger.example/2026/05/12/bridge', head)).toBe(
      '2026-05-11T08:00:00.000Z',
    );
  });
});
