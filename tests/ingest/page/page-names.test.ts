import { describe, expect, it } from 'vitest';
import { readPageArticle } from '../../../src/ingest/page/page-article.ts';
import { layoutParagraphs } from '../../support/page-layouts.ts';

const text = layoutParagraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
const address = 'https://www.cityledger.example/bridge';
const headline = 'Harbour bridge closed after inspection';

function read(head: string, body = ''): { readonly title: string; readonly source: string } {
  const html = `<!doctype html><html><head>${head}</head><body><article>${body}${text}</article></body></html>`;
  const reading = readPageArticle(html, address);
  if (reading.kind !== 'article') throw new Error(JSON.stringify(reading));
  return reading.article;
}

const title = (words: string): string => `<title>${words}</title>`;
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;

describe('the headline of a page', () => {
  it.each([
    ['the outlet behind it by its address', title(`${headline} | News | CityLedger.example`)],
    ['the outlet before it', title(`City Ledger - ${headline}`)],
    ['the outlet before it, with a bar', title(`CityLedger | ${headline}`)],
    ['the outlet behind it after a no-break space', title(`${headline}\u00a0- City Ledger`)],
    ['an article before the outlet', title(`${headline} - The City Ledger`)],
    [
      'a handle as the name of the site',
      title(`${headline} | City Ledger`) + meta('og:site_name', '@cityledger'),
    ],
    ['itself again', title(`${headline} ${headline} | City Ledger`)],
    ['two spaces', meta('og:title', 'Harbour  bridge closed after inspection')],
    ['the name of its section declared', title(`${headline} - City Ledger`) + meta('og:title', 'Recaps')],
  ])('is read without what stands around it: %s', (_what, head) => {
    expect(read(head).title).toBe(headline);
  });

  it.each([
    ['the blog', '<h1>Thoughts and more of Jo Berg</h1>'],
    ['the section', '<h1>Health and Science Center</h1>'],
  ])('is the title where the only heading names %s', (_what, heading) => {
    expect(read(title(`${headline} – City Ledger`), heading).title).toBe(headline);
  });

  it('has no marks of scripts and no entities', () => {
    expect(read(title(`World\\'s oldest bridge shut in J&amp;amp;K`)).title).toBe(
      "World's oldest bridge shut in J&K",
    );
  });

  it.each(['Ledgers and bridges: a history - in ten chapters', 'Bridge | Tunnel', 'City Ledger'])(
    'keeps its own parts: %s',
    (words) => {
      expect(read(title(words)).title).toBe(words);
    },
  );
});

describe('the outlet of a page', () => {
  it.each([
    ['City Ledger', 'City Ledger'],
    ['http://www.cityledger.example/', 'cityledger.example'],
    ['www.CityLedger.example', 'CityLedger.example'],
    ['@cityledger', 'cityledger.example'],
  ])('is called, where the page says %s, %s', (said, source) => {
    expect(read(title(headline) + meta('og:site_name', said)).source).toBe(source);
  });
});
