import { describe, expect, it } from 'vitest';
import { readPageArticle } from '../../../src/ingest/page/page-article.ts';
import { walls } from '../../support/walls.ts';

const address = 'https://ledger.example/bridge';

describe('a page that shows something else in the place of its article', () => {
  it.each(walls)('gives no article: %s', (_what, obstacle, html) => {
    expect(readPageArticle(html, address)).toEqual({ kind: 'none', obstacle });
  });

  it.each([
    [
      'a short report about cookies',
      'The regulator fined the retailer Halden two million on Tuesday over its cookies. Visitors were not asked for consent before trackers of eleven partners were set, the ruling says, and the button to reject them was hidden. Halden said that it would appeal. The case began in 2024 with a complaint by a student.',
    ],
    [
      'a short report about subscriptions',
      'The streaming service Lantern raises the price of its subscription by two dollars a month from January. Subscribers who share an account will have to pay for each member of the household. The company lost 400,000 subscribers in the last quarter, the first decline in nine years, and its shares fell by six percent.',
    ],
  ])('is not mistaken for one: %s', (_what, text) => {
    const html = `<html><body><article><p>${text}</p><p>${text.split('. ').reverse().join('. ')}</p></article></body></html>`;
    expect(readPageArticle(html, address)).toMatchObject({
      kind: 'article',
      article: { completeness: 'full' },
    });
  });
});
