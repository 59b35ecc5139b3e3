import type { ArticleIndex, IndexedSentence } from './article-index.ts';
import type { Span } from './place-measures.ts';
import type { FactPlace, Placing } from './placement.ts';
import type { PlacedKind } from './placement-weights.ts';

type Found = Span & { readonly text: string };

/** What a check needs to know of one kind of fact. */
export type Comparison<Fact extends Found> = {
  readonly kind: PlacedKind;
  readonly factsOf: (sentence: IndexedSentence) => readonly Fact[];
  readonly isSame: (said: Fact, known: Fact) => boolean;
  /** Another way of being in the article than as one fact equal to it. */
  readonly isKnownOtherwise: (said: Fact, known: readonly Fact[]) => boolean;
  /** Whether the fact is borne out whatever else the article says. */
  readonly isBeyondDoubt?: (said: Fact) => boolean;
  /** Facts of the article with one identity are counted as one. */
  readonly identity: (known: Fact) => string;
  /** Whether the article has a shorter form of the fact there, which by itself would not bear it out. */
  readonly isShortForm?: (said: Fact, known: Fact) => boolean;
  /** How far two facts have the same shape, 0 to 1. */
  readonly likeness: (said: Fact, known: Fact) => number;
  /** Whether two facts of the article with this text between them are one, said twice: "$8m (£5m)". */
  readonly isRestated?: (first: Fact, second: Fact, between: string) => boolean;
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

type Known<Fact> = { readonly fact: Fact; readonly sentence: number; readonly identity: string };

/** A fact that the article repeats all the time is looked at in so many places. */
const mostPlaces = 12;

/** Looks up each fact of one kind that the sentence states. */
export function examineFacts<Fact extends Found>(
  said: IndexedSentence,
  index: ArticleIndex,
  comparison: Comparison<Fact>,
): readonly ExaminedFact[] {
  const { kind, factsOf, isSame, isKnownOtherwise, identity, likeness } = comparison;
  const own = factsOf(said);
  if (own.length === 0) return [];
  const known = index.all.flatMap((each, sentence) =>
    factsOf(each).map((fact) => ({ fact, sentence, identity: identity(fact) })),
  );
  const isSaidHere = ({ fact }: Known<Fact>): boolean =>
    own.some((mine) => isSame(mine, fact) || isSame(fact, mine));
  const others = known.filter((each) => !isSaidHere(each));
  return own.map((fact): ExaminedFact => {
    const placesOf = (list: readonly Known<Fact>[]): readonly FactPlace[] =>
      list.slice(0, mostPlaces).map((each) => placeOf(each, likeness(fact, each.fact)));
    const same = known.filter((each) => isSame(fact, each.fact));
    const isSure = comparison.isBeyondDoubt?.(fact) === true;
    const isKnown = (): boolean =>
      isKnownOtherwise(
        fact,
        known.map((each) => each.fact),
      );
    if (isSure || same.length === 0)
      return { kind, text: fact.text, isMissing: !isSure && !isKnown(), placing: undefined };
    const identities = new Set(same.map((each) => each.identity));
    const isRival = (each: Known<Fact>): boolean =>
      !identities.has(each.identity) && !same.some((mine) => isRestated([mine, each], index, comparison));
    const rivals = groupsOf(others.filter(isRival)).map(placesOf);
    const ownPlaces = known.filter(
      (each) => identities.has(each.identity) || comparison.isShortForm?.(fact, each.fact) === true,
    );
    const placing = { kind, said, fact, own: placesOf(ownPlaces), rivals };
    return { kind, text: fact.text, isMissing: false, placing };
  });
}

function placeOf<Fact extends Found>({ sentence, fact }: Known<Fact>, likeness: number): FactPlace {
  const { start, end, text } = fact;
  return { sentence, start, end, text, likeness };
}

function isRestated<Fact extends Found>(
  both: readonly [Known<Fact>, Known<Fact>],
  index: ArticleIndex,
  comparison: Comparison<Fact>,
): boolean {
  if (comparison.isRestated === undefined || both[0].sentence !== both[1].sentence) return false;
  const [first, second] = both[0].fact.start < both[1].fact.start ? both : [both[1], both[0]];
  const between = index.all[first.sentence]?.text.slice(first.fact.end, second.fact.start) ?? '';
  return comparison.isRestated(first.fact, second.fact, between);
}

function groupsOf<Fact>(known: readonly Known<Fact>[]): readonly (readonly Known<Fact>[])[] {
  const groups = new Map<string, Known<Fact>[]>();
  for (const each of known) {
    const group = groups.get(each.identity);
    if (group === undefined) groups.set(each.identity, [each]);
    else group.push(each);
  }
  return [...groups.values()];
}
