import type { DateFact } from '../text/dates.ts';
import type { NameFact } from '../text/names.ts';
import type { NumberFact } from '../text/number-fact.ts';
import type { ArticleIndex, IndexedSentence } from './article-index.ts';
import { dateParts, isCoveredBy, sameDate } from './date-check.ts';
import type { Comparison } from './examine-facts.ts';
import { isKnownName } from './name-check.ts';
import { isKnownShare } from './share-check.ts';
import { nameIdentity, sameName } from './same-name.ts';
import { isConverted } from './unit-check.ts';
import { isOfKnownPair, isPronounLike, sameNumber } from './number-check.ts';

/** How numbers of a summary sentence are compared with the article's. */
export function comparedNumbers(said: IndexedSentence, index: ArticleIndex): Comparison<NumberFact> {
  return {
    kind: 'number',
    factsOf: ({ numbers }) => numbers.filter((fact) => !isPronounLike(fact)),
    isSame: (fact, known) =>
      sameNumber(fact, known, said.text.slice(0, fact.start)) && !isOfStrangeSpan(fact, said, index),
    isKnownOtherwise: (fact) =>
      (isYearOfDate(fact, index) && !isOfStrangeSpan(fact, said, index)) ||
      isConverted(fact, said, index) ||
      isKnownShare(fact, said, index),
    isBeyondDoubt: (fact) => isOfKnownPair(fact, said.text, index.plainText),
    isRestated: (first, second, between) =>
      first.kind === 'money' &&
      second.kind === 'money' &&
      first.unit !== second.unit &&
      converted.test(between),
    identity: ({ kind, value }) => `${kind} ${value}`,
    likeness: (fact, known) => (markOf(fact) === markOf(known) ? 1 : 0),
  };
}

/** "$8m (£5m)", "€30m, or about $34m". */
const converted = /^(?:\s?[([]|,? or )(?:about |around |roughly |some |nearly )?$/;

function isYearOfDate({ kind, value }: NumberFact, index: ArticleIndex): boolean {
  return kind === 'year' && index.all.some(({ dates }) => dates.some(({ year }) => year === value));
}

const firstYear = /(?<!\d)\d{4}(?=[-–/]$)/;

/** "2025-27" where no sentence of the article has both years, though it may have each. */
function isOfStrangeSpan(
  { kind, text, start, value }: NumberFact,
  said: IndexedSentence,
  index: ArticleIndex,
): boolean {
  if (kind !== 'year' || text.length !== 2) return false;
  const first = Number(firstYear.exec(said.text.slice(0, start))?.[0] ?? value);
  return !index.all.some(({ numbers, dates }) =>
    [first, value].every(
      (year) => numbers.some((known) => known.value === year) || dates.some((date) => date.year === year),
    ),
  );
}

/** What stands at a number and tells its kind, whichever the number is. */
function markOf({ kind }: NumberFact): string {
  return kind === 'percent' || kind === 'money' || kind === 'time' || kind === 'magnitude' ? kind : 'none';
}

/** How dates are compared; the last year of "2025-26" is one of the article's, too. */
export function comparedDates(index: ArticleIndex): Comparison<DateFact> {
  const isLastYear = (fact: DateFact): boolean =>
    fact.season === undefined &&
    dateParts.every((part) => (part === 'year') === (fact[part] !== undefined)) &&
    index.all.some(({ numbers }) =>
      numbers.some(({ kind, value }) => kind === 'year' && value === fact.year),
    );
  return {
    kind: 'date',
    factsOf: ({ dates }) => dates,
    isSame: sameDate,
    isKnownOtherwise: (fact, known) => isCoveredBy(fact, known) || isLastYear(fact),
    identity: ({ text }) => text.toLowerCase(),
    likeness: (fact, known) =>
      dateParts.filter((part) => (fact[part] === undefined) === (known[part] === undefined)).length /
      dateParts.length,
  };
}

/**
 * How names are compared; one that may only open its sentence (`isCertain` is false) counts when the article surely has it as a name, and not as a
 * common word too.
 */
export function comparedNames(index: ArticleIndex): Comparison<NameFact> {
  return {
    kind: 'name',
    factsOf: ({ names }) => names.filter((fact) => fact.isCertain || isSurelyName(fact, index)),
    isSame: (fact, known) => sameName(fact.name, known.name),
    isKnownOtherwise: (fact, known) =>
      !fact.isCertain ||
      isKnownName(
        fact,
        known.map(({ name }) => name),
        index,
      ),
    identity: nameIdentity,
    isShortForm: (fact, known) => sameName(known.name, fact.name),
    likeness: () => 0,
  };
}

function isSurelyName(fact: NameFact, { sureNames, commonWords }: ArticleIndex): boolean {
  return sureNames.has(nameIdentity(fact)) && !commonWords.has(fact.name.toLowerCase());
}
