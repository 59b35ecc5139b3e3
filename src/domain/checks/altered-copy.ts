import type { NumberFact } from '../text/number-fact.ts';
import type { ArticleIndex, IndexedSentence } from './article-index.ts';
import { sameDate } from './date-check.ts';
import { sameNumber } from './number-check.ts';
import type { Span } from './place-measures.ts';
import { feminine, masculine } from './pronoun-check.ts';
import { sameName } from './same-name.ts';
import { isKnownShare } from './share-check.ts';
import { isConverted } from './unit-check.ts';
import type { Token } from './token.ts';

/** In shorter sentences two may differ in one word by chance. */
const fewestEqual = 6;
/** The words that differ, on either side. */
const mostAltered = 4;

const opposites = [
  [new RegExp(`^(?:${masculine})$`, 'i'), new RegExp(`^(?:${feminine})$`, 'i')],
  [/^(?:not|never|no)$/i, /^$/],
] as const;

/**
 * What a copy of an article's sentence has in another way where that is surely wrong: a "not" more or less, the other gender, another
 * number or name. `undefined` when no sentence is copied so, or what differs may be harmless.
 */
export function alteration(said: IndexedSentence, index: ArticleIndex): string | undefined {
  for (const sentence of index.all) {
    const found = difference(said.tokens, sentence.tokens);
    if (found === undefined) continue;
    const ours = textOf(said, found.ours);
    const theirs = textOf(sentence, found.theirs);
    if (isOpposite(ours, theirs) || isOtherFact({ said, sentence, index }, found))
      return ours === '' ? theirs : ours;
  }
  return undefined;
}

type Difference = { readonly ours: readonly Token[]; readonly theirs: readonly Token[] };

/** The one run of words in which two sentences differ that have the same beginning and end. */
function difference(ours: readonly Token[], theirs: readonly Token[]): Difference | undefined {
  if (Math.abs(ours.length - theirs.length) > mostAltered || ours.length < fewestEqual) return undefined;
  const most = Math.min(ours.length, theirs.length);
  let first = 0;
  while (first < most && ours[first]?.stem === theirs[first]?.stem) first += 1;
  let last = 0;
  while (last < most - first && ours.at(-1 - last)?.stem === theirs.at(-1 - last)?.stem) last += 1;
  const found = {
    ours: ours.slice(first, ours.length - last),
    theirs: theirs.slice(first, theirs.length - last),
  };
  if (first + last < fewestEqual || Math.max(found.ours.length, found.theirs.length) > mostAltered)
    return undefined;
  return found;
}

function textOf({ text }: IndexedSentence, tokens: readonly Token[]): string {
  return text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
}

function isOpposite(ours: string, theirs: string): boolean {
  return opposites.some(
    ([one, other]) => (one.test(ours) && other.test(theirs)) || (other.test(ours) && one.test(theirs)),
  );
}

type Pair = {
  readonly said: IndexedSentence;
  readonly sentence: IndexedSentence;
  readonly index: ArticleIndex;
};

/** Whether both have a number, date or name in what differs, and not the same. */
function isOtherFact({ said, sentence, index }: Pair, { ours, theirs }: Difference): boolean {
  const [numbers, others] = [within(said.numbers, ours), within(sentence.numbers, theirs)];
  const [dates, otherDates] = [within(said.dates, ours), within(sentence.dates, theirs)];
  const [names, otherNames] = [within(said.names, ours), within(sentence.names, theirs)];
  const isSameNumber = (one: NumberFact, other: NumberFact): boolean =>
    sameNumber(one, other, said.text.slice(0, one.start)) ||
    isConverted(one, said, index) ||
    isKnownShare(one, said, index);
  return (
    differ(numbers, others, isSameNumber) ||
    differ(dates, otherDates, (one, other) => sameDate(one, other) || sameDate(other, one)) ||
    differ(
      names,
      otherNames,
      (one, other) => sameName(one.name, other.name) || sameName(other.name, one.name),
    )
  );
}

function differ<Fact>(
  ours: readonly Fact[],
  theirs: readonly Fact[],
  isSame: (one: Fact, other: Fact) => boolean,
): boolean {
  return theirs.length > 0 && ours.some((one) => !theirs.some((other) => isSame(one, other)));
}

function within<Fact extends Span>(facts: readonly Fact[], words: readonly Token[]): readonly Fact[] {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return [];
  return facts.filter(({ start, end }) => start < last.end && first.start < end);
}
