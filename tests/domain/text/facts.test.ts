import { describe, expect, it } from 'vitest';
import { datesIn } from '../../../src/domain/text/dates.ts';
import { namesIn } from '../../../src/domain/text/names.ts';
import { quotationsIn } from '../../../src/domain/text/quotations.ts';

describe('names', () => {
  const names = (text: string, language?: string) =>
    namesIn(text, language).map(({ name, isCertain }) => (isCertain ? name : `${name}?`));

  it.each([
    ["Dr. Ana Ruiz's team met Sen. John Q. Public.", ['Ana Ruiz', 'John Q. Public']],
    ['The U.N. and the UN and NATO met.', ['UN', 'UN', 'NATO']],
    ['Ursula von der Leyen spoke with Ludwig van Hoven.', ['Ursula von der Leyen', 'Ludwig van Hoven']],
    ['Bank of England governor Eve Hart left.', ['Bank of England', 'Eve Hart']],
    ['Prime Minister Jo Hale’s office called.', ['Jo Hale']],
    [
      'Then Turkish President Recep Erdogan met U.S. Defense Secretary Lloyd Austin.',
      ['Turkish', 'Recep Erdogan', 'US', 'Lloyd Austin'],
    ],
    ['Police said on Monday in May that nobody knew.', []],
    ['However, Hale left. She met Ruiz.', ['Hale', 'Ruiz']],
    ['Images show it. The images of Ruiz.', ['Ruiz']],
    ['Ferries run again.', ['Ferries?']],
    ['Ruiz spoke. The crowd cheered Ruiz.', ['Ruiz', 'Ruiz']],
    ['The General Assembly met President Putin of Russia.', ['General Assembly', 'Putin', 'Russia']],
    ["O'Brien met Jean-Luc Morel at McDonald's.", ["O'Brien?", 'Jean-Luc Morel', 'McDonald']],
    ['Fifteen of the 112 left. Twenty-two stayed. Thirty Ostbay men ran.', ['Ostbay']],
    ['nothing at all', []],
  ])('in %j', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('are uncertain where German capitalises every noun', () => {
    expect(names('Bundeskanzler Olaf Scholz sah in Berlin die Regierung der EU.', 'de')).toEqual([
      'Olaf Scholz',
      'Berlin?',
      'Regierung?',
      'EU',
    ]);
  });

  it('are found where they stand', () => {
    const text = 'In Dover, Dr. Ana Ruiz’s dog bit J. K. Marlow.';

    expect(namesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Dover',
      'Ana Ruiz',
      'J. K. Marlow',
    ]);
  });
});

describe('dates', () => {
  const dates = (text: string) =>
    datesIn(text).map(
      ({ year, month, day, season, weekday }) =>
        `${[year, month, day].map((part) => part ?? '').join('-')}${season === undefined ? '' : ` season ${season}`}${weekday === undefined ? '' : ` day ${weekday}`}`,
    );

  it.each([
    ['On Thursday, Nov. 3, 2024', ['-- day 4', '2024-11-3']],
    ['3 November 2024 and November 3rd and March 2024', ['2024-11-3', '-11-3', '2024-3-']],
    ['In May she may march on 2024-11-03', ['-5-', '2024-11-3']],
    ['am 3. Oktober 2023, im März, Montag, 03.11.2024', ['2023-10-3', '-3-', '-- day 1', '2024-11-3']],
    ['le 3 novembre 2024, le 1er mai, jeudi', ['2024-11-3', '-5-1', '-- day 4']],
    ['el 3 de noviembre de 2024, lunes', ['2024-11-3', '-- day 1']],
    ['25/12/2023 and 11/3/2024', ['2023-12-25', '2024--']],
    ['in 2024, about 2000 people and $1990', ['2024--']],
    ['in mid-June, late-November, early‑May 2024 and end-March', ['-6-', '-11-', '2024-5-', '-3-']],
    ['May 3-June 4 and 3 May-4 June', ['-5-3', '-6-4', '-5-3', '-6-4']],
    ['the May-June figures, pre-March rules', ['-6-', '-3-']],
    ['August 14-16, 2027 and 14-16 August 2027', ['2027-8-14', '2027-8-16', '2027-8-14', '2027-8-16']],
    ['14–15 August 1998, 14th to 16th August', ['1998-8-14', '1998-8-15', '-8-14', '-8-16']],
    ['on 3 and 5 May, vom 14. bis 16. August 2024', ['-5-3', '-5-5', '2024-8-14', '2024-8-16']],
    ['between June 17 and 23. On May 3 and 5 people', ['-6-17', '-6-23', '-5-3']],
    ['rose from August 14 to 16 per cent, 30-2 May', ['-8-14', '-5-2']],
    ['summer of 2024, in autumn 2020, last spring', ['2024-- season 2', '2020-- season 3']],
    ['99 bottles, 3.5 per cent', []],
  ])('in %j', (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });
});

it('the days of a range are found where they stand', () => {
  const text = 'Held 14-16 August 2027 and May 3 to 5.';

  expect(datesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    '14-16 August 2027',
    '14-16 August 2027',
    'May 3 to 5',
    'May 3 to 5',
  ]);
});

describe('quotations', () => {
  it.each([
    ['He said "yes, we can" and “no, I can’t.”', ['yes, we can', 'no, I can’t.']],
    ['„Gut“, »Ja«, « Bonjour », 「はい」', ['Gut', 'Ja', 'Bonjour', 'はい']],
    ["It's the dogs' day, 'we won it' and ‘it is late’", ['we won it', 'it is late']],
    ['“First without end.\n\n“Second.” he said', ['First without end.', 'Second.']],
    ['a 5\'10" man', []],
    ['', []],
  ])('in %j', (text, expected) => {
    const found = quotationsIn(text);

    expect(found.map((quotation) => quotation.text)).toEqual(expected);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
