import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../src/domain/text/clean-article.ts';

const prose = 'The city shut the Harbour Bridge on Tuesday after engineers found a crack in a main girder.';
const more = 'About 48,000 vehicles a day are diverted, the mayor said.';

describe('a cleaned article', () => {
  it('says its headline once, names the author, and ends with its last sentence', () => {
    const text = `Harbour bridge closed.\n\nHarbour bridge closed.\n\nBy Ana Ruiz\n\n${prose}\n\n${more}\n\nRelated Post`;

    expect(cleanArticle({ text })).toEqual({
      title: 'Harbour bridge closed.',
      text: `${prose}\n\n${more}`,
      author: 'Ana Ruiz',
    });
  });
});
