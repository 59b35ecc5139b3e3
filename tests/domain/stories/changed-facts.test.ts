import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/domain/article.ts';
import { changedFacts } from '../../../src/domain/stories/changed-facts.ts';
import { disagreements } from '../../../src/domain/stories/story-points.ts';
import { sampleArticles, sampleEvents } from '../../support/samples.ts';

function article(facts: Partial<Article>): Article {
  return {
    id: facts.url ?? facts.title ?? 'a',
    title: 'Quake in Karv',
    text: '',
    source: 'City Ledger',
    language: 'en',
    publishedAt: new Date('2026-03-01T08:00:00Z'),
    addedAt: new Date('2026-03-01T08:00:00Z'),
    completeness: 'full',
    revision: 1,
    textHash: '',
    ...facts,
  };
}

const later = new Date('2026-03-02T08:00:00Z');

function change(before: string, after: string): readonly string[] {
  const [from, to] = [article({ text: before }), article({ text: after, publishedAt: later })];
  return changedFacts([from], [to]).map((found) => `${found.what}: ${found.before} → ${found.after}`);
}

describe('what changed', () => {
  it.each([
    [
      'The quake killed at least 41 people.',
      'The death toll rose to 112 on Friday.',
      'people killed: 41 → 112',
    ],
    [
      'Twelve people died in the fire.',
      'Officials said 15 people were killed.',
      'people killed: Twelve → 15',
    ],
    ['About 600 people were hurt.', 'More than 1,340 people were injured.', 'people hurt: 600 → 1,340'],
    [
      'A bid of $3.2 billion was made.',
      'It raised the bid to $3.6 billion.',
      'bid: $3.2 billion → $3.6 billion',
    ],
    [
      'The number of measles cases has reached 23.',
      'Cases in Calder Bay hit 37; 37 cases.',
      'cases: 23 → 37',
    ],
    [
      'The senator claimed $2,100 for taxis.',
      'He wrongly claimed $3,400, it found.',
      'claim: $2,100 → $3,400',
    ],
    ['She will repay $2,100.', 'She has to pay back about $3,400.', 'repayment: $2,100 → $3,400'],
    ['Unemployment rate rose to 5%.', 'Unemployment is at 6%.', 'unemployment: 5% → 6%'],
    [
      'Mayor Anna Berg opened it.',
      'Mayor Tom Holt, who replaced Anna Berg, spoke.',
      'mayor: Anna Berg → Tom Holt',
    ],
  ])('%s %s', (before, after, expected) => {
    expect(change(before, after)).toEqual([expected]);
  });

  it.each([
    ['The quake killed 41 people.', 'The quake killed 41 people.'],
    ['The bridge is 300 metres long.', 'The tunnel is 400 metres long.'],
    ['The fire killed 12 people in 2019.', 'The fund is worth $12 million.'],
    ['It killed 3 people and hurt 9.', 'Divers found the bodies of five passengers.'],
    ['Mayor Anna Berg opened it.', 'Mayor Tom Holt of Eastport sent help.'],
    ['It was tried on more than 8,400 patients.', 'It was tried on 8,412 patients.'],
    ['Nearly 50 people were killed.', 'Officials said 48 people were killed.'],
    ['About 600 people were hurt.', 'The fire hurt people; 612 people were injured.'],
    ['There are 23 cases in town.', 'Nine new cases were found.'],
    ['There are 23 patients.', 'Germs were taken from nine patients.'],
    ['Inflation fell to 4%.', 'It called inflation beaten and set a rate of 6%.'],
    ['The quake destroyed 8,400 homes.', 'The quake destroyed 8,412 homes.'],
  ])('tells no change between %s and %s', (before, after) => {
    expect(change(before, after)).toEqual([]);
  });

  it('finds most of the numbers that change in the samples, and gives them as they stand there', () => {
    const articles = new Map(
      sampleArticles().map((sample) => [sample.url, article({ ...sample, addedAt: sample.publishedAt })]),
    );
    const { changes } = sampleEvents();
    const found = changes.filter(({ fromUrl, toUrl, from, to }) => {
      const [earlier, next] = [articles.get(fromUrl), articles.get(toUrl)];
      if (earlier === undefined || next === undefined) return false;
      return changedFacts([earlier], [next]).some(({ before, after }) => before === from && after === to);
    });
    expect(found.length).toBeGreaterThanOrEqual(changes.length - 2);
  });
});

describe('a summary across articles', () => {
  it('sees no disagreement where one outlet rounds what the other counts', () => {
    const articles = [
      article({ source: 'City Ledger', text: 'The drug was given to more than 8,400 patients.' }),
      article({ source: 'Coast Radio', text: 'The drug was given to 8,412 patients.' }),
    ];
    expect(disagreements(articles)).toEqual([]);
  });

  it('puts numbers in which outlets disagree side by side', () => {
    const articles = [
      article({ source: 'City Ledger', text: 'The quake killed 41 people.' }),
      article({ source: 'Coast Radio', text: 'The quake killed 44 people.' }),
    ];
    expect(disagreements(articles)).toEqual([
      { text: 'People killed: 41 (City Ledger), 44 (Coast Radio).', sources: [0, 1] },
    ]);
  });
});
