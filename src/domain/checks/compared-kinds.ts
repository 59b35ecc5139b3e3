import type { DateFact } from '../text/dates.ts';
import type { NameFact } from '../text/names.ts';
import type { NumberFact } from '../text/number-fact.ts';
import type { ArticleIndex, IndexedSentence } from './article-index.ts';
import { dateParts, isCoveredBy, sameDate } from './date-check.ts';
import type { Comparison } from './examine-facts.ts';
import { isKnownName, sameName } from './name-check.ts';
import { isPronounLike, sameNumber } from './number-check.ts';

/** How numbers of a summary sentence are compared with the article's. */
export function comparedNumbers(said: IndexedSentence, index: ArticleIndex): Comparison<NumberFact> {
  return {
    kind: 'number',
    factsOf: ({ numbers }) => numbers.filter((fact) => !isPronounLike(fact)),
    isSame: (fact, known) => sameNumber(fact, known, said.text.slice(0, fact.start)),
    isKnownOtherwise: ({ kind, value }) =>
      kind === 'year' && index.all.some(({ dates }) => dates.some(({ year }) => year === value)),
    identity: ({ kind, value }) => `${kind} ${value}`,
    likeness: (fact, known) => (fact.kind === known.kind ? 1 : 0),
  };
}

export const comparedDates: Comparison<DateFact> = {
  kind: 'date',
  factsOf: ({ dates }) => dates,
  isSame: sameDate,
  isKnownOtherwise: isCoveredBy,
  identity: ({ text }) => text.toLowerCase(),
  likeness: (fact, known) =>
    dateParts.filter((part) => (fact[part] === undefined) === (known[part] === undefined)).length /
    dateParts.length,
};

/** How names are compared; one that may only open its sentence (`isCertain` is false) is never missing. */
export function comparedNames(index: ArticleIndex): Comparison<NameFact> {
  return {
    kind: 'name',
    factsOf: ({ names }) => names,
    isSame: (fact, known) => sameName(fact.name, known.name),
    isKnownOtherwise: (fact, known) =>
      !fact.isCertain ||
      isKnownName(
        fact,
        known.map(({ name }) => name),
        index,
      ),
    identity: ({ name }) => name.toLowerCase().split(' ').at(-1) ?? '',
    likeness: (fact, known) => (fact.name.includes(' ') === known.name.includes(' ') ? 1 : 0),
  };
}
