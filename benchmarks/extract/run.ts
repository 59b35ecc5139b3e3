import { Readability } from '@mozilla/readability';
import { parsePage } from '../../src/ingest/page/dom.ts';
import { extractPage } from '../../src/ingest/page/extract-page.ts';
import { newsPages } from '../../tests/support/news-pages/news-pages.ts';
import { readGoldPages, type GoldPage } from './pages.ts';
import { pairedInterval, tokenF1, type Score } from './token-f1.ts';

/**
 * Token F1 of our extraction and of Readability alone on the same pages. Usage: npm run bench:extract -- [FOLDER] [--each]
 * Without a folder: the invented pages of the tests.
 */
const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const pages = folder === undefined ? inventedPages() : readGoldPages(folder);

function inventedPages(): readonly GoldPage[] {
  return newsPages().map(([name, { html, gold }]) => ({ name, html, gold: gold.join('\n\n') }));
}

function ours(html: string): string {
  const reading = extractPage(html, undefined);
  return reading.kind === 'page' ? reading.page.text : '';
}

function readability(html: string): string {
  return new Readability(parsePage(html)).parse()?.textContent ?? '';
}

const rows = pages.map(({ name, html, gold }) => ({
  name,
  ours: tokenF1(safely(ours, html), gold),
  readability: tokenF1(safely(readability, html), gold),
}));

function safely(extract: (html: string) => string, html: string): string {
  try {
    return extract(html);
  } catch {
    return ''; // Counted as nothing found.
  }
}

const mean = (pick: (row: (typeof rows)[number]) => number): string =>
  (rows.reduce((sum, row) => sum + pick(row), 0) / Math.max(1, rows.length)).toFixed(4);
const line = (who: string, score: (row: (typeof rows)[number]) => Score): string =>
  `${who.padEnd(12)} F1 ${mean((row) => score(row).f1)}  precision ${mean((row) => score(row).precision)}  recall ${mean((row) => score(row).recall)}`;

if (process.argv.includes('--each'))
  for (const row of [...rows].sort((a, b) => a.ours.f1 - a.readability.f1 - (b.ours.f1 - b.readability.f1)))
    console.log(
      `${row.name.slice(0, 40).padEnd(40)} ${row.ours.f1.toFixed(3)} ${row.readability.f1.toFixed(3)}`,
    );
console.log(`${rows.length} pages`);
console.log(line('brevier', (row) => row.ours));
console.log(line('Readability', (row) => row.readability));
const { mean: difference, low, high } = pairedInterval(rows.map((row) => row.ours.f1 - row.readability.f1));
console.log(`difference   ${difference.toFixed(4)} (95 % interval ${low.toFixed(4)} to ${high.toFixed(4)})`);
