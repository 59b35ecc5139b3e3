import { describe, expect, it } from 'vitest';
import { readPageArticle } from '../../../src/ingest/page/page-article.ts';
import { layoutParagraphs, layoutTrimmings, pageLayouts } from '../../support/page-layouts.ts';

describe('a page', () => {
  it('is tried in twenty layouts', () => {
    expect(pageLayouts).toHaveLength(20);
  });

  it.each(pageLayouts)('gives its whole article and nothing beside it: %s', (_layout, html) => {
    const reading = readPageArticle(html, 'https://ledger.example/bridge');
    if (reading.kind !== 'article') throw new Error(JSON.stringify(reading));
    const { article } = reading;

    expect(article.title).toBe('Harbour bridge closed after inspection');
    for (const paragraph of layoutParagraphs) expect(article.text).toContain(paragraph);
    expect(article.text).not.toMatch(layoutTrimmings);
    expect(article.completeness).toBe('full');
  });

  it('says when it was published, by whom, and what it is called', () => {
    const html = pageLayouts.find(([name]) => name === 'JSON-LD with the whole text')?.[1] ?? '';
    expect(readPageArticle(html, 'https://ledger.example/bridge')).toMatchObject({
      article: {
        author: 'Jo Berg',
        source: 'City Ledger',
        language: 'en',
        publishedAt: new Date('2026-11-24T13:05:00Z'),
      },
    });
  });
});
