import { describe, expect, it } from 'vitest';
import { factCases } from './fact-cases.ts';
import { faultsOf } from './faults-of.ts';

describe('the fact check on invented articles', () => {
  const cases = factCases().map((each) => ({
    ...each,
    isRefused: faultsOf(each.text, each.summary).length > 0,
  }));

  it('has seen at least 200 cases', () => {
    expect(cases.length).toBeGreaterThan(200);
  });

  it('lets at least nine of ten true sentences through', () => {
    const good = cases.filter(({ wrong }) => wrong === undefined);
    const refused = good.filter(({ isRefused }) => isRefused).map(({ summary }) => summary);

    expect(refused.length / good.length, refused.join('\n')).toBeLessThanOrEqual(0.1);
  });

  it.each(['number', 'name', 'date', 'quotation', 'exchanged'])(
    'catches at least nine of ten sentences with a wrong fact: %s',
    (kind) => {
      const bad = cases.filter(({ wrong }) => wrong === kind);
      const missed = bad.filter(({ isRefused }) => !isRefused).map(({ summary }) => summary);

      expect(bad.length).toBeGreaterThan(15);
      expect(missed.length / bad.length, missed.join('\n')).toBeLessThanOrEqual(0.1);
    },
  );
});

describe('a sentence of a summary', () => {
  const article =
    'About 48,200 people marched in Lisbon on Tuesday, 12 May 2026, the United Nations said. ' +
    'Russian troops left, President Ana Ruiz told reporters; half of them, she said, "by land, by sea and by air". ' +
    'The damage is put at $1.25 million. Nine of the twelve ships are lost. Tom Marsh, a sailor, drowned.';

  it.each([
    ['a rounded number said to be one', 'Nearly 50,000 people marched in Lisbon.'],
    ['a number word', 'Of the 12 ships, 9 are lost.'],
    ['a percentage for a fraction', 'Some 50% of the troops left by land, by sea or by air.'],
    ['money with another name', 'Damage is estimated at 1.25 million dollars.'],
    ['an acronym', 'About 48,200 people marched, according to the UN.'],
    ['the last name alone', 'Ruiz spoke to reporters.'],
    ['the country for its people', "Russia's troops have left."],
    ['part of a date', 'People marched in Lisbon in May 2026.'],
    ['part of a quotation', 'They left “by land, by sea”, Ruiz said.'],
    ['a quotation with words left out', 'They left “by land … and by air”, Ruiz said.'],
    ['no fact at all', 'Many people took to the streets.'],
    ['what a person is before the name', 'Sailor Tom Marsh drowned.'],
    ['a first name cut short', 'T. Marsh, a sailor, drowned.'],
    ['where someone is from', 'Lisbon-based Ana Ruiz spoke to reporters.'],
    ['a word that opens a list', 'Update: Tom Marsh, a sailor, drowned.'],
    ['a day of the week as possessor', "Tuesday's march drew 48,200 people."],
    ['a date told in parts', 'They marched on Tuesday, and it was 12 May.'],
    ['a denial in other words', 'Nobody denied that Russian troops left.'],
  ])('may hold %s', (_what, sentence) => {
    expect(faultsOf(article, sentence)).toEqual([]);
  });

  it.each([
    ['number missing', 'a number that is not rounded so', 'Nearly 60,000 people marched in Lisbon.'],
    ['number missing', 'another currency', 'The damage is put at €1.25 million.'],
    ['number missing', 'a number that the article does not have', 'Seven ships are lost.'],
    ['name missing', 'a first name that the article does not have', 'Maria Ruiz spoke to reporters.'],
    ['name missing', 'a name made of two', 'Tom Ruiz, a sailor, drowned.'],
    ['name misplaced', 'the name of another person', 'Ana Ruiz, a sailor, drowned.'],
    ['date missing', 'another weekday', 'About 48,200 people marched in Lisbon on Friday.'],
    ['date missing', 'another day', 'About 48,200 people marched in Lisbon on 13 May.'],
    ['date missing', 'another year of the same day', 'On 12 May 2024 about 48,200 people marched.'],
    ['number misplaced', 'a year in the place of a count', 'About 2026 people marched in Lisbon.'],
    ['quotation missing', 'other words in quotation marks', 'They left “by train”, Ruiz said.'],
    ['negation misplaced', 'a “not” that the article does not have', 'Tom Marsh, a sailor, did not drown.'],
  ])('has a %s when it holds %s', (fault, _what, sentence) => {
    expect(faultsOf(article, sentence)).toEqual([fault]);
  });

  it.each([
    ['its own words, whatever stands around them', 'half of them, she said, "by land, by sea and by air"'],
    [
      'a country under another name',
      'US and British ships sailed.',
      'Ships of the United States and the UK sailed.',
    ],
    [
      'a number that the article has with "No."',
      'The goalkeeper Dan Hale went to the Rovers as the No. 1 choice of the clubs on Tuesday night.',
      'The Rovers took the goalkeeper Dan Hale as the first choice of the clubs.',
    ],
    [
      'a sum that the article has in two currencies',
      'The yard reported profits of $8.2m (£5.1m), up 11% from the spring before but less than the bank had hoped.',
      "The yard's profit rose by 11 per cent to $8.2m, less than the bank had hoped.",
    ],
    [
      'ten years for a decade',
      'The worst flood in over a decade took the bridge.',
      'The bridge was taken by the worst flood in more than ten years.',
    ],
    [
      'a score that the article has',
      'The crowd sang. It was 3-1 by then. The Herons beat Porto by 2 goals on Sunday after 5 corners, as in the 6 matches before.',
      'The Herons beat Porto 3-1 on Sunday, as in the matches before.',
    ],
    [
      'twenty years for two decades',
      'Fishermen had warned of the reef for more than two decades.',
      'For more than 20 years fishermen had warned of the reef.',
    ],
    [
      'two decades for twenty years',
      'Fishermen had warned of the reef for more than 20 years.',
      'For more than two decades fishermen had warned of the reef.',
    ],
    [
      'the second year of a pair cut short',
      'The reef was charted from 1952 to 1963 by the Navy Board.',
      'The Navy Board charted the reef in 1952-63.',
    ],
    [
      'a state that the article has cut short',
      'A tug came from Oakport, Calif., on Tuesday.',
      'A tug from Oakport, California, came on Tuesday.',
    ],
    [
      'a team by its town',
      'The people of Oakport cheered the crew. The Herons gave it free seats.',
      'The Oakport Herons gave the crew free seats.',
    ],
    [
      'a word that only opens the sentence before a name',
      'Tom Marsh and Ana Ruiz had no comment on the sails.',
      'Neither Ruiz nor Marsh had a comment on the sails.',
    ],
    [
      '"instead of" where the article has a "not"',
      'President Ruiz will not spend the winter in the summer palace in Oakport.',
      'President Ruiz will spend the winter on board instead of in the summer palace in Oakport.',
    ],
    [
      'no capital at all',
      'Russian troops left, president Ana Ruiz told reporters.',
      'russia’s troops left, ana ruiz said.',
    ],
  ])('may hold %s', (_what, text, sentence = text) => {
    expect(faultsOf(`${article} ${text}`, sentence)).toEqual([]);
  });

  it('has a name missing when it takes another country for its neighbour', () => {
    expect(faultsOf('Rain fell in Ireland.', 'Rain fell in Northern Ireland.')).toEqual(['name missing']);
  });

  it.each([
    [
      'an institution for the country with its initials',
      'The US sent a ship. The University of Oakport sent two divers.',
      'The University of Surrey sent two divers.',
    ],
    ['a common word for a last name', 'Ana Ruiz, 51 years old, lost her ship.', 'Ana Old lost her ship.'],
    [
      'a name that only opens the sentence, and might be a word',
      'The yard was sold on Friday. Oakline has bought the yard.',
      'Brightwell has bought the yard.',
    ],
  ])('has a name missing when it takes %s', (_what, text, sentence) => {
    expect(faultsOf(text, sentence)).toEqual(['name missing']);
  });

  it('has a name misplaced also when it holds no capital at all', () => {
    expect(faultsOf(article, 'ana ruiz, a sailor, drowned.')).toEqual(['name misplaced']);
  });

  it('has a pronoun missing when it gives a person the other gender', () => {
    const text = 'Ana Ruiz lost her ship. She swam ashore, and her crew followed her.';

    expect(faultsOf(text, 'Ruiz said that he lost the ship.')).toEqual(['pronoun missing']);
    expect(faultsOf(text, 'Ruiz said that she lost the ship.')).toEqual([]);
  });
});
