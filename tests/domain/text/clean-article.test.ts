import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cleanArticle } from '../../../src/domain/text/clean-article.ts';
import { trimmings } from '../../fixtures/article-lines.ts';
import { pageLines } from '../../fixtures/page-lines.ts';
import { proseLikeTrimmings } from '../../fixtures/prose-like-trimmings.ts';

const trimmingsByLanguage = z
  .record(z.string(), z.array(z.string()))
  .parse(
    JSON.parse(readFileSync(new URL('../../fixtures/trimmings-by-language.json', import.meta.url), 'utf8')),
  );

const paragraphs = [
  'The city shut the Harbour Bridge on Tuesday after engineers found a crack in a main girder.',
  'About 48,000 vehicles a day are diverted, the mayor said.',
  'A decision on repair is due within ten days.',
  'Ferries run every ten minutes.',
];
const prose = paragraphs.join('\n\n');
const title = 'Harbour bridge closed';

function withLine(line: string, position: number): string {
  return paragraphs.toSpliced(position, 0, line).join('\n\n');
}

describe('a cleaned article', () => {
  it('says its headline once, names the author, and ends with its last sentence', () => {
    const text = `Harbour bridge closed.\n\nHarbour bridge closed.\n\nBy Ana Ruiz\n\n${prose}\n\nRelated Post`;

    expect(cleanArticle({ text })).toEqual({
      title: 'Harbour bridge closed.',
      text: prose,
      author: 'Ana Ruiz',
    });
  });

  describe.each([
    ...Object.entries(trimmings),
    ...Object.entries(pageLines),
    ...Object.entries(trimmingsByLanguage),
  ])('has no %s', (_kind, lines) => {
    it.each(lines)('%s', (line) => {
      for (const position of [0, 2, 4]) {
        expect(cleanArticle({ title, text: withLine(line, position) }).text).toBe(prose);
      }
    });
  });

  it.each(proseLikeTrimmings)('keeps a real sentence that looks like them: %s', (line) => {
    for (const position of [0, 2, 4]) {
      const text = withLine(line, position);
      expect(cleanArticle({ title, text })).toEqual({ title, text, author: undefined });
    }
  });

  it('loses the headlines that a list of related stories brings', () => {
    const text = `${prose}\n\nRelated Posts\n\nFerry fares to rise\n\nCouncil votes on tunnel\n\nMayor to step down`;

    expect(cleanArticle({ title, text }).text).toBe(prose);
  });

  it('goes on after such a list in the middle', () => {
    const text = `${paragraphs[0] ?? ''}\n\nRelated:\n\nFerry fares to rise\n\n${paragraphs.slice(1).join('\n\n')}`;

    expect(cleanArticle({ title, text }).text).toBe(prose);
  });

  it('is never empty where there were words, even if all of them look like trimmings', () => {
    expect(cleanArticle({ title: 'x', text: 'Related Posts\n\nRead more' }).text).toBe(
      'Related Posts\n\nRead more',
    );
  });

  it('is empty where there were no words', () => {
    expect(cleanArticle({ text: ' \u0000\n\n***\n' })).toEqual({ title: '', text: '', author: undefined });
  });
});

describe('the headline', () => {
  it.each([
    ['Harbour bridge closed'],
    ['Harbour Bridge Closed'],
    ['HARBOUR BRIDGE CLOSED!'],
    ['Harbour bridge closed | City Ledger News'],
    ['Harbour bridge closed - Coast Radio'],
    ['“Harbour bridge closed”'],
  ])('is not said again as %s', (line) => {
    expect(cleanArticle({ title, text: withLine(line, 0) }).text).toBe(prose);
  });

  it('loses the name of the outlet', () => {
    expect(cleanArticle({ title: 'Harbour bridge closed | City Ledger News', text: prose }).title).toBe(
      title,
    );
    expect(cleanArticle({ title: 'Hale v Ruiz - a story of two mayors', text: prose }).title).toBe(
      'Hale v Ruiz - a story of two mayors',
    );
  });

  it.each([
    ['the first line', `Harbour bridge closed\n\n${prose}`],
    ['the first line under a section', `World\n\nHarbour bridge closed\n\n${prose}`],
    ['a heading', `# Harbour bridge closed\n\n${prose}`],
    ['the line above the byline', `Harbour bridge closed\nBy Ana Ruiz\n\n${prose}`],
  ])('is found as %s', (_name, text) => {
    expect(cleanArticle({ text })).toMatchObject({ title, text: prose });
  });

  it('is empty where the text begins at once', () => {
    expect(cleanArticle({ text: prose })).toEqual({ title: '', text: prose, author: undefined });
  });
});

describe('the byline', () => {
  it.each([
    ['By Ana Ruiz', 'Ana Ruiz'],
    ['BY ANA RUIZ', 'Ana Ruiz'],
    ['By Ana Ruiz and Jo Hale', 'Ana Ruiz and Jo Hale'],
    ['By Ana Ruiz, Political Editor', 'Ana Ruiz'],
    ['By Ana Ruiz in Dover', 'Ana Ruiz'],
    ['By Ana Ruiz, Coast Press', 'Ana Ruiz'],
    ['By ANA RUIZ, Associated Press', 'Ana Ruiz'],
    ['By Ana Ruiz | City Ledger', 'Ana Ruiz'],
    ['By Ana Ruiz ana.ruiz@ledger.example', 'Ana Ruiz'],
    ['By Ana Ruiz | Updated Nov. 3, 2024 at 5:01 p.m.', 'Ana Ruiz'],
    ['By Ana Ruiz, Jo Hale and Max Roth', 'Ana Ruiz, Jo Hale and Max Roth'],
    ['Written by Ludwig van Hoven', 'Ludwig van Hoven'],
    ['Von Jana Roth', 'Jana Roth'],
    ['Von Jana Roth und Max Weiß', 'Jana Roth und Max Weiß'],
    ['Par Chloé Martin', 'Chloé Martin'],
    ['Por María Gil', 'María Gil'],
    ['Ana Ruiz, Political Correspondent', 'Ana Ruiz'],
    ["By J. K. O'Brien", "J. K. O'Brien"],
  ])('%s names the author %s', (line, author) => {
    expect(cleanArticle({ title, text: withLine(line, 0) })).toEqual({ title, text: prose, author });
  });

  it('yields to the author that the source names', () => {
    expect(cleanArticle({ title, author: 'By Jo Hale', text: withLine('By Ana Ruiz', 0) })).toEqual({
      title,
      text: prose,
      author: 'Jo Hale',
    });
    expect(cleanArticle({ title, author: 'Jo Hale', text: withLine('Jo Hale', 0) }).text).toBe(prose);
  });

  it.each([
    'Published 3 November 2024',
    'Published: Nov. 3, 2024 at 10:32 a.m. EST',
    'Updated 10:32 GMT, 3 November 2024',
    'Sunday, November 3, 2024',
    '2024-11-03 10:32',
    '2 hours ago',
    'Published 3 November 2024, Updated 4 November 2024',
    'Stand: 03.11.2024, 18:30 Uhr',
    'Veröffentlicht am 3. November 2024',
    'Publié le 3 novembre 2024 à 10h32',
    'Publicado el 3 de noviembre de 2024',
  ])('goes with the time: %s', (line) => {
    expect(cleanArticle({ title, text: withLine(line, 0) }).text).toBe(prose);
  });
});
