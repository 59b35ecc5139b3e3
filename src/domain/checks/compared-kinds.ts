import type { DateFact } from '../text/dates.ts';
import type { NameFact } from '../text/names.ts';
import type { NumberFact } from '../text/number-fact.ts';
import type { ArticleIndex, IndexedSentence } from './article-index.ts';
import { dateParts, isCoveredBy, sameDate } from './date-check.ts';
import type { Comparison } from './examine-facts.ts';
import { isKnownName } from './name-check.ts';
import { nameIdentity, sameName } from './same-name.ts';
import { isPronounLike, sameNumber } from './number-check.ts';

/** How numbers of a summary sentence are compared with the article's. */
export function comparedNumbers(said: IndexedSentence, index: ArticleIndex): Comparison<NumberFact> {
  return {
    kind: 'number',
    factsOf: ({ numbers }) => numbers.filter((fact) => !isPronounLike(fact)),
    isSame: (fact, known) => sameNumber(fact, known, said.text.slice(0, fact.start)),
    isKnownOtherwise: (fact) => isYearOfDate(fact, index) || isInDecades(fact, said, index),
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

const years = /^[ -]years?\b/;

/** "Ten years" where the article says "a decade". */
function isInDecades({ value, end }: NumberFact, said: IndexedSentence, index: ArticleIndex): boolean {
  if (!years.test(said.text.slice(end))) return false;
  const wanted = value === 10 ? /\ba decade\b/ : value === 100 ? /\ba century\b/ : undefined;
  return wanted !== undefined && index.all.some(({ text }) => wanted.test(text));
}

/** What stands at a number and tells its kind, whichever the number is. */
function markOf({ kind }: NumberFact): string {
  return kind === 'percent' || kind === 'money' || kind === 'time' || kind === 'magnitude' ? kind : 'none';
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

/** How names are compared; one that may only open its sentence (`isCertain` is false) counts when the article surely has it as a name. */
export function comparedNames(index: ArticleIndex): Comparison<NameFact> {
  return {
    kind: 'name',
    factsOf: ({ names }) => names.filter((fact) => fact.isCertain || index.sureNames.has(nameIdentity(fact))),
    isSame: (fact, known) => sameName(fact.name, known.name),
    isKnownOtherwise: (fact, known) =>
      !fact.isCertain ||
      isKnownName(
        fact,
        known.map(({ name }) => name),
        index,
      ),
    identity: nameIdentity,
    likeness: () => 0,
  };
}
