import { indexSentence, type ArticleIndex, type IndexedSentence } from './article-index.ts';
import { isCoveredBy, sameDate } from './date-check.ts';
import type { FactKind, UnsupportedFact } from './fact.ts';
import { isKnownName, sameName } from './name-check.ts';
import { contradictedNegation } from './negation-check.ts';
import { isPronounLike, sameNumber } from './number-check.ts';
import { isMisplaced, type Occurrence } from './placement.ts';
import type { NameFact } from '../text/names.ts';
import { isSaidInArticle } from './quotation-check.ts';
import { quotationsIn } from '../text/quotations.ts';

type Found = { readonly text: string; readonly start: number; readonly end: number };

/** What a check needs to know of one kind of fact. */
type Comparison<Fact extends Found> = {
  readonly kind: FactKind;
  readonly factsOf: (sentence: IndexedSentence) => readonly Fact[];
  readonly isSame: (said: Fact, known: Fact) => boolean;
  /** Another way of being in the article than as one fact equal to it. */
  readonly isKnownOtherwise: (said: Fact, known: readonly Fact[]) => boolean;
  readonly reach: number;
  readonly leastGap: number;
  /** Whether the other fact could be what this one was mistaken for. */
  readonly canRival?: (said: Fact, other: Fact, otherIn: IndexedSentence) => boolean;
};

/** The numbers, names, dates and quotations of a summary sentence that the article does not bear out; none: the sentence may be shown. */
export function unsupportedFacts(sentence: string, index: ArticleIndex): readonly UnsupportedFact[] {
  const said = indexSentence(sentence, index.language);
  return [
    ...numberFaults(said, index),
    ...dateFaults(said, index),
    ...nameFaults(said, index),
    ...quotationFaults(said, index),
    ...negationFaults(said, index),
  ];
}

function numberFaults(said: IndexedSentence, index: ArticleIndex): readonly UnsupportedFact[] {
  return faults(said, index, {
    kind: 'number',
    reach: 0,
    leastGap: 0.6,
    factsOf: ({ numbers }) => numbers.filter((fact) => !isPronounLike(fact)),
    isSame: (fact, known) => sameNumber(fact, known, said.text.slice(0, fact.start)),
    isKnownOtherwise: ({ kind, value }) =>
      kind === 'year' && index.all.some(({ dates }) => dates.some(({ year }) => year === value)),
  });
}

function dateFaults(said: IndexedSentence, index: ArticleIndex): readonly UnsupportedFact[] {
  return faults(said, index, {
    kind: 'date',
    reach: 1,
    leastGap: 0.45,
    factsOf: ({ dates }) => dates,
    isSame: sameDate,
    isKnownOtherwise: isCoveredBy,
  });
}

function nameFaults(said: IndexedSentence, index: ArticleIndex): readonly UnsupportedFact[] {
  return faults(said, index, {
    kind: 'name',
    reach: 2,
    leastGap: 0.8,
    factsOf: ({ names }) => names,
    isSame: (fact, known) => sameName(fact.name, known.name),
    isKnownOtherwise: (fact, known) =>
      isKnownName(
        fact,
        known.map(({ name }) => name),
        index,
      ) ||
      (!fact.isCertain && !opensAsName(said, fact) && !standsForOther(said, fact, index)),
    canRival: (fact, known, knownIn) => isInPlace(said.text, fact) === isInPlace(knownIn.text, known),
  });
}

function quotationFaults({ text }: IndexedSentence, index: ArticleIndex): readonly UnsupportedFact[] {
  return quotationsIn(text)
    .filter((quotation) => !isSaidInArticle(quotation.text, index))
    .map((quotation) => ({ kind: 'quotation', text: quotation.text, problem: 'missing' }));
}

function negationFaults(said: IndexedSentence, index: ArticleIndex): readonly UnsupportedFact[] {
  const text = contradictedNegation(said, index);
  return text === undefined ? [] : [{ kind: 'negation', text, problem: 'misplaced' }];
}

function faults<Fact extends Found>(
  said: IndexedSentence,
  index: ArticleIndex,
  { kind, factsOf, isSame, isKnownOtherwise, reach, leastGap, canRival }: Comparison<Fact>,
): readonly UnsupportedFact[] {
  const known = index.all.flatMap((sentence, number) =>
    factsOf(sentence).map((fact) => ({
      fact,
      sentence,
      place: { sentence: number, start: fact.start, end: fact.end },
    })),
  );
  const all = known.map(({ fact }) => fact);
  const own = factsOf(said);
  const places = (wanted: (fact: Fact, sentence: IndexedSentence) => boolean): readonly Occurrence[] =>
    known.filter(({ fact, sentence }) => wanted(fact, sentence)).map(({ place }) => place);
  return own.flatMap((fact): readonly UnsupportedFact[] => {
    const same = places((other) => isSame(fact, other));
    if (same.length === 0)
      return isKnownOtherwise(fact, all) ? [] : [{ kind, text: fact.text, problem: 'missing' }];
    const rivals = places(
      (other, otherIn) =>
        !own.some((mine) => isSame(mine, other) || isSame(other, mine)) &&
        canRival?.(fact, other, otherIn) !== false,
    );
    const misplaced = isMisplaced({ said, fact, own: same, rivals, reach, leastGap }, index);
    return misplaced ? [{ kind, text: fact.text, problem: 'misplaced' }] : [];
  });
}

const speech =
  /^\s+(?:said|says|told|announced|added|warned|called|insisted|denied|admitted|tweeted|who|whose)\b/;
const commonEndings = /(?:s|ing|ed|ly|tion|ment|ness|ity|ers|ors)$/;

/** A single capitalised word that opens the sentence is taken for a name when it speaks as persons do. */
function opensAsName(
  { text }: IndexedSentence,
  { name, end }: { readonly name: string; readonly end: number },
): boolean {
  if (commonEndings.test(name.toLowerCase())) return false;
  return (
    speech.test(text.slice(end)) || /['’]s?$/.test(text.slice(0, end)) || /^['’]s\b/.test(text.slice(end))
  );
}

/** It stands where the article has another name among the same words. */
function standsForOther(said: IndexedSentence, fact: NameFact, index: ArticleIndex): boolean {
  if (commonEndings.test(fact.name.toLowerCase())) return false;
  const rivals = index.all.flatMap(({ names }, sentence) =>
    names
      .filter((other) => other.isCertain && !said.names.some((mine) => sameName(mine.name, other.name)))
      .map(({ start, end }) => ({ sentence, start, end })),
  );
  return isMisplaced({ said, fact, own: [], rivals, reach: 0, leastGap: 0.8 }, index);
}

/** "in Paris", "near Lyon": a place is mistaken for a place. */
function isInPlace(text: string, { start }: Found): boolean {
  return /\b(?:in|at|near|from|outside|inside|of|to|across|for)\s+(?:the\s+)?$/i.test(
    text.slice(Math.max(0, start - 14), start),
  );
}
