import { quotationsIn } from '../text/quotations.ts';
import { alteration } from './altered-copy.ts';
import { indexSentence, type ArticleIndex, type IndexedSentence } from './article-index.ts';
import { comparedDates, comparedNames, comparedNumbers } from './compared-kinds.ts';
import { examineFacts, type ExaminedFact } from './examine-facts.ts';
import type { UnsupportedFact } from './fact.ts';
import { isKnownName } from './name-check.ts';
import { withoutTitle } from './same-name.ts';
import { contradictedNegation } from './negation-check.ts';
import { isOpeningName, withoutOpener } from './opening-names.ts';
import { isMisplaced } from './placement.ts';
import { strangePronoun } from './pronoun-check.ts';
import { isSaidInArticle } from './quotation-check.ts';
import { guessNewNames } from './guess-names.ts';
import { hasCapital, restoreCapitals } from './restore-capitals.ts';
import { wrongUnits } from './unit-check.ts';
import { isVerbatim } from './verbatim.ts';

/** The numbers, names, dates and quotations of a summary sentence that the article does not bear out; none: the sentence may be shown. */
export function unsupportedFacts(sentence: string, index: ArticleIndex): readonly UnsupportedFact[] {
  if (isVerbatim(sentence, index)) return [];
  const said = readSaid(sentence, index);
  const facts = examinedFacts(said, index);
  const factFaults = facts.flatMap((fact) => faultOf(fact, facts, index));
  const faults = [
    ...factFaults,
    ...unitFaults(said, index).filter(({ text }) => !factFaults.some((fault) => fault.text === text)),
    ...openingNameFaults(said, index),
    ...quotationFaults(said, index),
    ...negationFaults(said, index),
    ...pronounFaults(said, index),
  ];
  return faults.length > 0 ? faults : alterations(said, index);
}

/** A summary sentence, with its names as the article would write them. */
export function readSaid(sentence: string, index: ArticleIndex): IndexedSentence {
  const said = indexSentence(restoreCapitals(sentence, namesFor(sentence, index)), index.language);
  const isEnglish = index.language === 'en';
  const bare = said.names.map((fact) => (isEnglish ? withoutOpener(said.text, fact, index) : fact));
  return { ...said, names: bare.map((fact) => withoutTitle(fact, index)) };
}

function namesFor(
  sentence: string,
  { language, nameWords, commonWords }: ArticleIndex,
): ReadonlyMap<string, string> {
  if (language !== 'en' || hasCapital.test(sentence)) return nameWords;
  const isKnown = (word: string): boolean => nameWords.has(word) || commonWords.has(word);
  return new Map([...guessNewNames(sentence, isKnown), ...nameWords]);
}

/** Every number, date and name of the sentence with the places of the article that may have given it. */
export function examinedFacts(said: IndexedSentence, index: ArticleIndex): readonly ExaminedFact[] {
  return [
    ...examineFacts(said, index, comparedNumbers(said, index)),
    ...examineFacts(said, index, comparedDates(index)),
    ...examineFacts(said, index, comparedNames(index)),
  ];
}

function faultOf(
  { kind, text, isMissing, placing }: ExaminedFact,
  facts: readonly ExaminedFact[],
  index: ArticleIndex,
): UnsupportedFact[] {
  if (isMissing) return [{ kind, text, problem: 'missing' }];
  const among = facts.filter((each) => each.kind === kind && hasRivals(each)).length;
  if (placing === undefined || !isMisplaced(placing, among, index)) return [];
  return [{ kind, text, problem: 'misplaced' }];
}

function hasRivals({ placing }: ExaminedFact): boolean {
  return placing !== undefined && placing.rivals.length > 0;
}

function alterations(said: IndexedSentence, index: ArticleIndex): readonly UnsupportedFact[] {
  const altered = alteration(said, index);
  return altered === undefined ? [] : [{ kind: 'alteration', text: altered, problem: 'misplaced' }];
}

function unitFaults(said: IndexedSentence, index: ArticleIndex): readonly UnsupportedFact[] {
  return wrongUnits(said, index).map(({ text }) => ({ kind: 'number', text, problem: 'misplaced' }));
}

function openingNameFaults(said: IndexedSentence, index: ArticleIndex): readonly UnsupportedFact[] {
  if (index.language !== 'en') return [];
  const known = index.all.flatMap(({ names }) => names.map(({ name }) => name));
  return said.names
    .filter((fact) => !fact.isCertain && isOpeningName(said, fact) && !isKnownName(fact, known, index))
    .map(({ text }) => ({ kind: 'name', text, problem: 'missing' }));
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

function pronounFaults(said: IndexedSentence, index: ArticleIndex): readonly UnsupportedFact[] {
  const text = strangePronoun(said, index);
  return text === undefined ? [] : [{ kind: 'pronoun', text, problem: 'missing' }];
}
