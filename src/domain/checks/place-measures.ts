import { weightOf, type ArticleIndex, type IndexedSentence } from './article-index.ts';
import type { Token } from './token.ts';

/** Where a fact stands in its sentence. */
export type Span = { readonly start: number; readonly end: number };

/** A fact of the article: the number of its sentence among all of the index. */
export type Place = Span & { readonly sentence: number };

/** How well a place agrees with what stands around the fact in the summary; each 0 to 1. */
export type PlaceMeasures = {
  /** Share of the other words' weight that the place's sentence has. */
  readonly sentence: number;
  /** The same for the sentences around it too: "he" or "the mayor" may stand for what was named before. */
  readonly passage: number;
  /** The same for the words close by, on both sides. */
  readonly nearby: number;
  /** A word with meaning stands right before it in both. */
  readonly wordBefore: number;
  readonly wordAfter: number;
  /** Equal words in a row before it, up to three. */
  readonly sameBefore: number;
  readonly sameAfter: number;
  /** The very next word is equal, were it "the". */
  readonly touchesBefore: number;
  readonly touchesAfter: number;
  /** Share of what stands before the fact that stands before it there too: who did it, and to whom. */
  readonly left: number;
  readonly right: number;
  /** Share that a sentence with a pronoun further on has. */
  readonly carried: number;
  /** 1 for the first sentence, then less and less: summaries tell what stands first. */
  readonly early: number;
};

const near = { said: 5, there: 7 };
const close = { said: 3, there: 4 };
const longestRun = 3;
/** Sentences on each side that make a passage. */
const reach = 2;
/** What a sentence further on that begins with "he" or "it" counts for the name before it. */
const carriedOn = [1, 0.7];

/** Measures each place against the fact's surroundings in the summary sentence. */
export function measurePlaces(
  { said, fact }: { readonly said: IndexedSentence; readonly fact: Span },
  places: readonly Place[],
  index: ArticleIndex,
): readonly PlaceMeasures[] {
  if (places.length === 0) return [];
  const { left, right } = sidesOf(said, fact);
  const around = stemsOf([...left.slice(-near.said), ...right.slice(0, near.said)]);
  const [before, after] = [stemsOf(left), stemsOf(right)];
  const shares = sharesOf(new Set([...before, ...after]), index);
  return places.map((place): PlaceMeasures => {
    const there = sidesOf(index.all[place.sentence], place);
    const aroundThere = stemsOf([...there.left.slice(-near.there), ...there.right.slice(0, near.there)]);
    const sameBefore = runOf(left.toReversed(), there.left.toReversed());
    const sameAfter = runOf(right, there.right);
    return {
      sentence: shares.sentence[place.sentence] ?? 0,
      passage: shares.passage[place.sentence] ?? 0,
      nearby: shareIn(around, aroundThere, index),
      wordBefore: meet(left.slice(-close.said), there.left.slice(-close.there)),
      wordAfter: meet(right.slice(0, close.said), there.right.slice(0, close.there)),
      sameBefore: sameBefore / longestRun,
      sameAfter: sameAfter / longestRun,
      touchesBefore: Math.min(1, sameBefore),
      touchesAfter: Math.min(1, sameAfter),
      left: shareIn(before, allStems(there.left), index),
      right: shareIn(after, allStems(there.right), index),
      carried: shares.carried[place.sentence] ?? 0,
      early: 1 / (1 + place.sentence),
    };
  });
}

type Shares = Readonly<Record<'sentence' | 'passage' | 'carried', readonly number[]>>;

/** For each sentence of the article: how much of the wanted weight it has, the passage around it, and what goes on about it. */
function sharesOf(wanted: ReadonlySet<string>, index: ArticleIndex): Shares {
  const { all } = index;
  const sentence = all.map(({ stems }) => shareIn(wanted, stems, index));
  return {
    sentence,
    passage: all.map((_, at) => {
      const passage = all.slice(Math.max(0, at - reach), at + reach + 1);
      return share(wanted, (stem) => passage.some(({ stems }) => stems.has(stem)), index);
    }),
    carried: all.map((_, at) =>
      Math.max(
        ...carriedOn.map((part, further) =>
          all[at + further + 1]?.hasPronoun === true ? part * (sentence[at + further + 1] ?? 0) : 0,
        ),
      ),
    ),
  };
}

function shareIn(wanted: ReadonlySet<string>, present: ReadonlySet<string>, index: ArticleIndex): number {
  return share(wanted, (stem) => present.has(stem), index);
}

/** How much of the weight of `wanted` is there, 0 to 1. */
function share(wanted: ReadonlySet<string>, isThere: (stem: string) => boolean, index: ArticleIndex): number {
  let total = 0;
  let found = 0;
  for (const stem of wanted) {
    const weight = weightOf(stem, index);
    total += weight;
    if (isThere(stem)) found += weight;
  }
  return total === 0 ? 0 : found / total;
}

type Sides = { readonly left: readonly Token[]; readonly right: readonly Token[] };

function sidesOf(sentence: IndexedSentence | undefined, { start, end }: Span): Sides {
  const tokens = sentence?.tokens ?? [];
  return {
    left: tokens.filter((token) => token.end <= start),
    right: tokens.filter((token) => token.start >= end),
  };
}

function stemsOf(tokens: readonly Token[]): ReadonlySet<string> {
  return allStems(tokens.filter(({ isContent }) => isContent));
}

function allStems(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(tokens.map(({ stem }) => stem));
}

function meet(said: readonly Token[], there: readonly Token[]): number {
  return said.some(({ stem, isContent }) => isContent && there.some((token) => token.stem === stem)) ? 1 : 0;
}

function runOf(said: readonly Token[], there: readonly Token[]): number {
  let length = 0;
  while (length < longestRun && said[length] !== undefined && said[length]?.stem === there[length]?.stem)
    length += 1;
  return length;
}
