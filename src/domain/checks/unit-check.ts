import type { NumberFact } from '../text/number-fact.ts';
import type { ArticleIndex, IndexedSentence } from './article-index.ts';
import { isPronounLike, sameNumber } from './number-check.ts';
import { singleUnits, unitOf, type Unit } from './unit-of.ts';

/** Months and years are no whole weeks. */
const mostApart = 0.02;

/** The numbers of a summary sentence that the article only has with another unit of the same dimension: "eighteen weeks" for its "eighteen months". */
export function wrongUnits(said: IndexedSentence, index: ArticleIndex): readonly NumberFact[] {
  return said.numbers.filter((fact) => {
    const unit = fact.kind === 'cardinal' && !isPronounLike(fact) ? unitOf(fact, said) : undefined;
    if (unit === undefined) return false;
    const before = said.text.slice(0, fact.start);
    const units = index.all.flatMap((sentence) =>
      sentence.numbers
        .filter((known) => known.kind === 'cardinal' && sameNumber(fact, known, before))
        .map((known) => unitOf(known, sentence)),
    );
    const others = units.filter((each) => each?.dimension === unit.dimension);
    const isRight = others.some((each) => each?.name === unit.name);
    return others.length > 0 && !isRight && !isConverted(fact, said, index);
  });
}

/** Whether the article says as much in another unit: "12 months" for its "a year", "two decades" for its "20 years". */
export function isConverted(fact: NumberFact, said: IndexedSentence, { all }: ArticleIndex): boolean {
  const unit = unitOf(fact, said);
  if (unit === undefined) return false;
  const size = fact.value * unit.size;
  const isEqual = (other: Unit | undefined, count: number): boolean =>
    other?.dimension === unit.dimension &&
    other.name !== unit.name &&
    Math.abs(other.size * count - size) <= mostApart * size;
  return all.some(
    (sentence) =>
      singleUnits(sentence).some((each) => isEqual(each, 1)) ||
      sentence.numbers.some((known) => isEqual(unitOf(known, sentence), known.value)),
  );
}
