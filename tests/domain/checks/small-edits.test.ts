import { describe, expect, it } from 'vitest';
import { faultsOf } from './faults-of.ts';

describe('an article without capitals', () => {
  const article =
    'about 48,200 people marched in lisbon on tuesday, the organisers said. the mayor of porto, ana ruiz, told reporters that she would ' +
    'resign. her rival tom marsh praised the decision, and said that voters in porto had been waiting for it. "this city needs calm," ruiz said.';

  it.each([
    ['what it says', 'ana ruiz, the mayor of porto, said she would resign.'],
    ['the last name alone', 'ruiz told reporters that she will resign.'],
    ['a sentence with capitals', 'Ana Ruiz, the mayor of Porto, said she would resign.'],
    ['common words that it does not have', 'the politician ruiz announced that she was stepping down.'],
  ])('bears out %s', (_what, sentence) => {
    expect(faultsOf(article, sentence)).toEqual([]);
  });

  it.each([
    ['a name that it does not have', 'ana ruiz, the mayor of madrid, said she would resign.', 'name missing'],
    [
      'a person that it does not have',
      'sarah jones, the mayor of porto, said she would resign.',
      'name missing',
    ],
    ['another of its names', 'tom marsh told reporters that she would resign.', 'name misplaced'],
  ])('does not bear out %s', (_what, sentence, fault) => {
    expect(faultsOf(article, sentence)).toEqual([fault]);
  });
});

describe('a date of a summary', () => {
  it('has its day and its month from one date of the article', () => {
    const article = 'The court heard the case on 5 February. The verdict is due in August, after 9 hearings.';

    expect(faultsOf(article, 'The court heard the case on 5 August.')).toEqual(['date missing']);
  });

  const article =
    'The harbour fair opens in mid-June and runs until late-November. The regatta takes place on August 14-16, 2027. The first race was held on ' +
    '14–15 August 1998. The pier was closed in the summer of 2024. In the 2025-26 season the club won nine games.';

  it.each([
    'The harbour fair opens in June.',
    'The fair at the harbour runs until November.',
    'The regatta ends on 16 August 2027.',
    'The first race was held on 14 August 1998.',
    'In 2024 the pier had to close.',
    'The club had nine wins in the season of 2025-26.',
    'The club won nine games in the season that ended in 2026.',
  ])('may be what the article says in another way: %s', (sentence) => {
    expect(faultsOf(article, sentence)).toEqual([]);
  });

  it.each([
    ['date missing', 'The harbour fair opens in mid-July.'],
    ['date missing', 'The fair at the harbour closes in October.'],
    ['date missing', 'The regatta ends on 18 August 2027.'],
    ['date missing', 'In the spring of 2024 the pier had to close.'],
    ['number missing', 'The club had nine wins in the season of 2025-27.'],
  ])('is a %s: %s', (fault, sentence) => {
    expect(faultsOf(article, sentence)).toEqual([fault]);
  });
});

describe('a copy of a sentence of the article', () => {
  const article =
    'Nurse Carla Dean told the court that she had seen him leave the house at night. Her colleague Peter Hall, 41, had worked with her for ' +
    'two years. Hall told the police that he had never met the man. Dean was heard on Monday, Hall on Tuesday.';

  it.each([
    ['with another name', 'Nurse Peter Hall told the court that she had seen him leave the house at night.'],
    [
      'with the other gender',
      'Nurse Carla Dean told the court that he had seen him leave the house at night.',
    ],
    ['with another number', 'Her colleague Peter Hall, 41, had worked with her for 41 years.'],
    ['with a "never" less', 'Hall told the police that he had met the man.'],
  ])('%s is refused', (_what, sentence) => {
    expect(faultsOf(article, sentence)).toHaveLength(1);
  });

  it.each([
    ['with a shorter name', 'Nurse Dean told the court that she had seen him leave the house at night.'],
    ['with a number in digits', 'Her colleague Peter Hall, 41, had worked with her for 2 years.'],
    ['with a word left out', 'Her colleague Peter Hall had worked with her for two years.'],
    ['with another common word', 'Hall told the officers that he had never met the man.'],
  ])('%s is not', (_what, sentence) => {
    expect(faultsOf(article, sentence)).toEqual([]);
  });
});

describe('a "not"', () => {
  const article =
    'The council will build a new library beside the old harbour. Its members did not vote on the price, which a study puts at $3 million. ' +
    'The mayor said that the ferry never stops at the pier in winter. Builders start in June.';

  it.each([
    ['put in', 'The council will not build a library beside the harbour.'],
    ['put in among other words', "Builders of the library won't start in June, the council said."],
    ['taken out', 'Members of the council did vote on the price of the library.'],
  ])('that was %s is noticed', (_what, sentence) => {
    expect(faultsOf(article, sentence)).toEqual(['negation misplaced']);
  });

  it.each([
    ['of the article', 'Members of the council have not voted on the price.'],
    ['in other words', 'In winter the ferry does not stop at the pier.'],
    ['that says the same', 'No vote was held on the price of the library.'],
  ])('%s is none', (_what, sentence) => {
    expect(faultsOf(article, sentence)).toEqual([]);
  });
});

describe('a quotation of a summary', () => {
  it('may write out what the article draws together', () => {
    const article = 'The mayor looked tired. "I\'m astounded, and we don\'t know why," he said.';

    expect(faultsOf(article, 'The mayor: "I am astounded, and we do not know why."')).toEqual([]);
  });

  it('may have another capital in brackets', () => {
    const article = 'The pilot Dan Quill was heard. "We were not ready," Quill said.';

    expect(faultsOf(article, '"[W]e were not ready," Quill said.')).toEqual([]);
    expect(faultsOf(article, 'Quill said that "[w]e were not ready".')).toEqual([]);
    expect(faultsOf(article, '"[T]hey were not ready," Quill said.')).toEqual(['quotation missing']);
  });
});

describe('a name of a summary', () => {
  const article =
    'The ferry to Ostbay sank with 112 people on board. João Pinto-Reis and José Muñoz, who own the ferry, said 15 of them died.';

  it.each([
    'Joao Pinto-Reis and Jose Munoz own the ferry.',
    'Pinto-Reis owns the ferry to Ostbay with José Munoz.',
    'Fifteen of the 112 people on board died.',
  ])('may be written without accents, and a number is none: %s', (sentence) => {
    expect(faultsOf(article, sentence)).toEqual([]);
  });

  it('is wrong with other letters', () => {
    expect(faultsOf(article, 'Joana Pinto-Rosa owns the ferry.')).toEqual(['name missing']);
  });
});
