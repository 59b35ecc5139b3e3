import type { ArticleIndex, IndexedSentence } from './article-index.ts';
import type { Place, Span } from './place-measures.ts';
import type { Placing } from './placement.ts';
import type { PlacedKind } from './placement-weights.ts';

type Found = Span & { readonly text: string };

/** What a check needs to know of one kind of fact. */
export type Comparison<Fact extends Found> = {
  readonly kind: PlacedKind;
  readonly factsOf: (sentence: IndexedSentence) => readonly Fact[];
  readonly isSame: (said: Fact, known: Fact) => boolean;
  /** Another way of being in the article than as one fact equal to it. */
  readonly isKnownOtherwise: (said: Fact, known: readonly Fact[]) => boolean;
  /** Facts of the article with one identity are counted as one. */
  readonly identity: (known: Fact) => string;
  /** How far two facts have the same shape, 0 to 1. */
  readonly likeness: (said: Fact, known: Fact) => number;
};

/** A fact of a summary sentence, and what the article has of it. */
export type ExaminedFact = {
  readonly kind: PlacedKind;
  readonly text: string;
  /** `undefined`: the article says it, but in no place of its own. */
  readonly placing: Placing | undefined;
  /** The article does not have it at all. */
  readonly isMissing: boolean;
};

/** Looks up each fact of one kind that the sentence states. */
export function examineFacts<Fact extends Found>(
  said: IndexedSentence,
  index: ArticleIndex,
  comparison: Comparison<Fact>,
): readonly ExaminedFact[] {
  const { kind, factsOf, isSame, isKnownOtherwise } = comparison;
  const own = factsOf(said);
  if (own.length === 0) return [];
  const known = knownFacts(index, comparison);
  const isSaidHere = ({ fact }: Known<Fact>): boolean =>
    own.some((mine) => isSame(mine, fact) || isSame(fact, mine));
  const others = known.filter((each) => !isSaidHere(each));
  return own.map((fact): ExaminedFact => {
    const same = known.filter((each) => isSame(fact, each.fact));
    const isMissing =
      same.length === 0 &&
      !isKnownOtherwise(
        fact,
        known.map((each) => each.fact),
      );
    const place = (each: Known<Fact>, timesSaid: number): Place => ({
      ...each.place,
      likeness: comparison.likeness(fact, each.fact),
      timesSaid,
    });
    const placing: Placing = {
      kind,
      said,
      fact,
      own: same.map((each) => place(each, same.length)),
      rivals: others.map((each) => place(each, each.timesSaid)),
    };
    return { kind, text: fact.text, isMissing, placing: same.length === 0 ? undefined : placing };
  });
}

type Known<Fact> = {
  readonly fact: Fact;
  readonly place: Span & { readonly sentence: number };
  readonly timesSaid: number;
};

function knownFacts<Fact extends Found>(
  { all }: ArticleIndex,
  { factsOf, identity }: Comparison<Fact>,
): readonly Known<Fact>[] {
  const facts = all.flatMap((sentence, number) => factsOf(sentence).map((fact) => ({ fact, number })));
  const times = new Map<string, number>();
  for (const { fact } of facts) times.set(identity(fact), (times.get(identity(fact)) ?? 0) + 1);
  return facts.map(({ fact, number }) => ({
    fact,
    place: { sentence: number, start: fact.start, end: fact.end },
    timesSaid: times.get(identity(fact)) ?? 1,
  }));
}
