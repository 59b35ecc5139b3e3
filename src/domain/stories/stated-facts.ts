import type { NumberFact } from '../text/number-fact.ts';
import { numbersIn } from '../text/numbers.ts';
import { splitSentences } from '../text/sentences.ts';
import { precisionOf, type GivenNumber } from './agreeing-numbers.ts';
import { subjectOfCount, subjectOfMoney, subjectOfShare, type Subject } from './fact-subjects.ts';

/** The headline and so many sentences say what the article is about; further down stand other things and earlier days. */
const readSentences = 6;
const prominentSentences = 2;

/** A number with what it counts, as one article states it. */
export type StatedFact = Subject &
  GivenNumber & {
    /** As it stands in the text: "$3.2 billion". */
    readonly shown: string;
    /** Said in the headline or the first two sentences. */
    readonly isProminent: boolean;
  };

/**
 * What headline and opening of an article state in numbers, one value for each subject. A subject for which the
 * article gives two values is left out, unless the headline settles it: only what is certain is told. English alone.
 */
export function statedFacts(article: {
  readonly title: string;
  readonly text: string;
  readonly language: string;
}): ReadonlyMap<string, StatedFact> {
  if (article.language !== 'en') return new Map();
  const sentences = splitSentences(article.text, 'en')
    .slice(0, readSentences)
    .map(({ text }) => text);
  const inTitle = settled(factsIn(article.title, true));
  const inText = settled(
    sentences.flatMap((sentence, index) => factsIn(sentence, index < prominentSentences)),
  );
  return new Map([...inText, ...inTitle]);
}

function settled(facts: readonly StatedFact[]): ReadonlyMap<string, StatedFact> {
  const byKey = new Map<string, StatedFact>();
  const unsettled = new Set<string>();
  for (const fact of facts) {
    const known = byKey.get(fact.key);
    if (known !== undefined && known.value !== fact.value) unsettled.add(fact.key);
    else byKey.set(fact.key, fact);
  }
  for (const key of unsettled) byKey.delete(key);
  return byKey;
}

function factsIn(sentence: string, isProminent: boolean): readonly StatedFact[] {
  return numbersIn(sentence, 'en').flatMap((number) => {
    const place = { before: sentence.slice(0, number.start), after: sentence.slice(number.end) };
    const subject = subjectOf(number, place);
    return subject === undefined
      ? []
      : [
          {
            ...subject,
            value: number.value,
            precision: precisionOf(place.before),
            shown: number.text.trim(),
            isProminent,
          },
        ];
  });
}

function subjectOf(
  number: NumberFact,
  place: { readonly before: string; readonly after: string },
): Subject | undefined {
  switch (number.kind) {
    case 'cardinal':
      return subjectOfCount(place);
    case 'money':
      return subjectOfMoney(place);
    case 'percent':
      return subjectOfShare(place);
    case 'ordinal':
    case 'year':
    case 'fraction':
    case 'time':
    case 'magnitude':
      return undefined;
  }
}
