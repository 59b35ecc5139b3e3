import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../src/domain/text/clean-article.ts';

const text = 'The city shut the Harbour Bridge on Tuesday after engineers found a crack in a main girder.';
const source = 'Coast News';

function authorOf(author: string, url?: string): string | undefined {
  return cleanArticle({ title: 'Harbour bridge closed', text, author, source, url }).author;
}

describe('the author of an article', () => {
  it.each([
    ['Ana Ruiz, COAST TODAY 8:42 a.m. EDT October 3, 2026', 'Ana Ruiz'],
    ['Ana Ruiz @anaruiz , COAST TODAY 7:41 p.m. EDT July 17, 2026', 'Ana Ruiz'],
    ['Ana Ruiz and Jo Hale , Special for COAST TODAY 5:27 p.m. EDT July 17, 2026', 'Ana Ruiz and Jo Hale'],
    ['By  Ana Ruiz, CNN', 'Ana Ruiz'],
    ['Ana Ruiz, IDG News Service', 'Ana Ruiz'],
    ['ANA RUIZ;JO B. HALE', 'Ana Ruiz, Jo B. Hale'],
    ['BY ANA RUIZ (STAFF WRITER)', 'Ana Ruiz'],
    ['CHOE SANG-HUN', 'Choe Sang-Hun'],
    ['Ana Ruiz , Jo Hale', 'Ana Ruiz, Jo Hale'],
    ['Ana Ruiz, Coast News', 'Ana Ruiz'],
    ['Ana Ruiz, Ana Ruiz', 'Ana Ruiz'],
    ['Ana Ruiz', 'Ana Ruiz'],
    ['Emily Post', 'Emily Post'],
    ['PAP', 'PAP'],
    ['Associated Press', 'Associated Press'],
    ['Robert B. Reich Jr.', 'Robert B. Reich Jr.'],
    ['Mary-Jane O’Neil and staff', 'Mary-Jane O’Neil'],
  ])('is named without what stands around the name: %s', (given, author) => {
    expect(authorOf(given)).toBe(author);
  });

  it.each([
    '2:49 p.m. EDT May 15, 2026',
    'Coast News',
    'CoastNews.com',
    'Coast&News',
    'Coast News Sports 3:58 p.m. EDT July 18, 2026',
    'news.desk@coast.example',
    'COAST.NASA.GOV',
    'https://coast.example/people/ana',
    'admin',
    'Google+',
  ])('is nobody where only a time, the outlet or an address is given: %s', (given) => {
    expect(authorOf(given)).toBeUndefined();
  });

  it('is nobody where the outlet is known by its address alone', () => {
    expect(authorOf('CITY TODAY Sports 12:21 p.m. EDT', 'https://www.citytoday.com/story/1')).toBeUndefined();
  });

  it('is read from the text where the source names none', () => {
    const byline = `By Ana Ruiz\n\n${text}`;
    expect(cleanArticle({ title: 'Harbour', text: byline, author: 'Coast News', source }).author).toBe(
      'Ana Ruiz',
    );
  });

  it.each([
    'By Ana Ruiz, Contributing Writer, Harbour Today',
    'By Ana Ruiz, Coast News Tuesday, June 05, 2026',
  ])('is read from a byline with an outlet behind it: %s', (byline) => {
    expect(cleanArticle({ title: 'Harbour', text: `${byline}\n\n${text}` })).toMatchObject({
      text,
      author: 'Ana Ruiz',
    });
  });
});
