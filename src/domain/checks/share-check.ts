import type { NumberFact } from '../text/number-fact.ts';
import type { ArticleIndex, IndexedSentence } from './article-index.ts';

type Share = { readonly first: NumberFact; readonly second: NumberFact; readonly value: number };

/** "One in three" is 33 per cent too, but 1 in 500 is not 0.3 per cent. */
const mostApart = { points: 0.004, share: 0.02 };
const link = /^ (?:in|out of) (?:every )?$/;

/** Whether a number is a share, or half of one, that the article states in another way: "one in five" for its "20 per cent". */
export function isKnownShare(fact: NumberFact, said: IndexedSentence, { all }: ArticleIndex): boolean {
  const wanted =
    valueOf(fact) ?? sharesIn(said).find(({ first, second }) => [first, second].includes(fact))?.value;
  if (wanted === undefined) return false;
  return all.some((sentence) => {
    const others = sentence.numbers.filter(({ kind }) => kind !== fact.kind);
    const values = [...sharesIn(sentence).map(({ value }) => value), ...others.map(valueOf)];
    return values.some(
      (value = Infinity) => Math.abs(value - wanted) <= Math.min(mostApart.points, mostApart.share * wanted),
    );
  });
}

function valueOf({ kind, value }: NumberFact): number | undefined {
  if (kind === 'percent') return value / 100;
  return kind === 'fraction' ? value : undefined;
}

function sharesIn({ text, numbers }: IndexedSentence): readonly Share[] {
  return numbers.flatMap((first, at): Share[] => {
    const second = numbers[at + 1];
    if (second === undefined || !link.test(text.slice(first.end, second.start))) return [];
    const areCounts = first.kind === 'cardinal' && second.kind === 'cardinal';
    if (!areCounts || first.value < 1 || first.value >= second.value) return [];
    return [{ first, second, value: first.value / second.value }];
  });
}
