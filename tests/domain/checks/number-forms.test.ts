import { describe, expect, it } from 'vitest';
import { faultsOf } from './faults-of.ts';

describe('a share of a summary', () => {
  const article =
    'A survey by the town of Ostbay found that 20 per cent of the homes are empty, and 33% of the shops.';

  it.each([
    'One in five homes in Ostbay are empty.',
    '1 in 5 homes are empty.',
    'One in three shops are empty.',
  ])('may be said of so many: %s', (sentence) => {
    expect(faultsOf(article, sentence)).toEqual([]);
  });

  it('is wrong when it is another one', () => {
    expect(faultsOf(article, 'One in four homes in Ostbay are empty.')).toEqual(['number missing']);
    expect(faultsOf(article, 'Of the homes in Ostbay 20.3 per cent are empty.')).toEqual(['number missing']);
  });
});

describe('a number of a summary', () => {
  const article =
    'The museum in Ostbay cost one and a half million crowns. Its visitors numbered half a million last year, of whom one in five came from ' +
    'abroad, and three in ten were children. On the night of the opening it was minus 12 degrees. Work on the roof took two and a half years.';

  it.each([
    'The Ostbay museum cost 1.5 million crowns.',
    'Its visitors numbered 500,000 last year.',
    'At the opening it was -12 degrees.',
    'At the opening it was 12 degrees below zero.',
    'The roof took 2.5 years of work.',
    'About 20 per cent of the visitors came from abroad.',
    'A fifth of the visitors came from abroad.',
    'Of the visitors 1 in 5 came from abroad.',
    'Children were 30% of the visitors.',
    'About 3 out of 10 visitors were children.',
  ])('may be what the article says in another way: %s', (sentence) => {
    expect(faultsOf(article, sentence)).toEqual([]);
  });

  it.each([
    'The Ostbay museum cost half a million crowns.',
    'The Ostbay museum cost one million crowns.',
    'Its visitors numbered 1 million last year.',
    'At the opening it was 12 degrees.',
    'The roof took two years of work.',
    'About 25 per cent of the visitors came from abroad.',
    'About one in six visitors came from abroad.',
  ])('is wrong: %s', (sentence) => {
    expect(faultsOf(article, sentence)).toHaveLength(1);
  });
});

describe('the unit behind a number of a summary', () => {
  const article =
    'Rebuilding the pier at Ostbay will take eighteen months. The pier is 240 metres long and stands 15 km from the town. Its keeper, a ' +
    '62-year-old man, had 12 weeks of notice and 10 to 14 days of leave after a year of service. Inspectors walked 40 m in two hours, and ate for 30 minutes.';

  it.each([
    'The pier at Ostbay will be rebuilt in 18 months.',
    'The rebuilding of the pier is an 18-month project.',
    'The pier is 240 m long and stands 15 kilometres from the town.',
    'The keeper is 62 years old.',
    'The keeper had 12 months of service.',
    'The keeper had 12-week notice.',
    'Rebuilding the pier at Ostbay will take 1.5 years.',
    'The pier is 787 feet long.',
    'The keeper had 10 to 14 days of leave.',
    'Inspectors walked 40 metres in 2 hours.',
    'Inspectors ate for half an hour.',
  ])('may be written in another way: %s', (sentence) => {
    expect(faultsOf(article, sentence)).toEqual([]);
  });

  it.each([
    'The pier at Ostbay will be rebuilt in eighteen weeks.',
    'The rebuilding of the pier is an 18-year project.',
    'The pier at Ostbay is 240 feet long.',
    'The pier stands 15 miles from the town.',
    'The keeper had ten weeks of leave.',
    'Inspectors walked 40 km in two hours.',
  ])('is wrong: %s', (sentence) => {
    expect(faultsOf(article, sentence)).toEqual(['number misplaced']);
  });
});
