import { Readability } from '@mozilla/readability';
import { describe, expect, it } from 'vitest';
import { tokenF1 } from '../../../benchmarks/extract/token-f1.ts';
import { parsePage } from '../../../src/ingest/page/dom.ts';
import { extractPage } from '../../../src/ingest/page/extract-page.ts';
import { newsPages } from '../../support/news-pages/news-pages.ts';

function ours(html: string): string {
  const reading = extractPage(html, 'https://ledger.example/story');
  return reading.kind === 'page' ? reading.page.text : '';
}

function readabilityAlone(html: string): string {
  return new Readability(parsePage(html)).parse()?.textContent ?? '';
}

describe('pages of well-known systems', () => {
  it('are of forty kinds', () => {
    expect(newsPages().length).toBeGreaterThanOrEqual(40);
  });

  it.each(newsPages())('are read at least as well as by Readability alone: %s', (_site, { html, gold }) => {
    const text = gold.join('\n\n');
    const { f1, recall } = tokenF1(ours(html), text);

    expect(f1).toBeGreaterThanOrEqual(tokenF1(readabilityAlone(html), text).f1);
    expect(f1).toBeGreaterThan(0.97);
    expect(recall).toBeGreaterThan(0.96);
  });
});
