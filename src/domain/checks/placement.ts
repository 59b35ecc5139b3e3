import type { ArticleIndex, IndexedSentence } from './article-index.ts';
import { measurePlaces, type Place, type PlaceMeasures, type Span } from './place-measures.ts';
import { scoreOf } from './placement-network.ts';
import { placementNetworks, type PlacedKind } from './placement-weights.ts';
import { sentenceRole } from './sentence-role.ts';

/** A place of the article with a fact, and how far that is of the same shape as the summary's (both per cent, both a month and a day), 0 to 1. */
export type FactPlace = Place & { readonly text: string; readonly likeness: number };

/** A fact of a summary sentence and the facts of its kind in the article, each with all its places. */
export type Placing = {
  readonly kind: PlacedKind;
  readonly said: IndexedSentence;
  readonly fact: Span;
  /** Places that state this fact, also in a shorter form: "Ruiz" for "Ana Ruiz". */
  readonly own: readonly FactPlace[];
  /** Other facts, which the summary sentence does not state. */
  readonly rivals: readonly (readonly FactPlace[])[];
};

/**
 * By how much another fact must fit better before the only fact of its kind in a sentence is refused, in logits (see `rivalLead`). Of several
 * each is looked at, and hardly more than one is wrong: the lead must be larger by the logarithm of their number.
 */
const leastLead: Readonly<Record<PlacedKind, number>> = { number: 1.8, date: 0.3, name: 4.4 };
/** What is said often fits somewhere by chance: its lead counts for less, by this much of the logarithm of its places. */
const often = 0.5;

/** Whether the article says of something else what the sentence says here, among so many facts of the kind. */
export function isMisplaced(placing: Placing, among: number, index: ArticleIndex): boolean {
  return placing.rivals.length > 0 && rivalLead(placing, index) > leastLead[placing.kind] + Math.log(among);
}

/** By how much the best of the other facts fits better than this one, in logits of the network's conditional logit. */
function rivalLead({ own, rivals, ...around }: Placing, index: ArticleIndex): number {
  const network = placementNetworks[around.kind];
  const fit = (places: readonly FactPlace[]): number =>
    Math.max(...factMeasures(around, places, index).map((measures) => scoreOf(measures, network)));
  return Math.max(...rivals.map(fit)) - fit(own) + often * Math.log(own.length);
}

/** In the order that the networks were made for. */
const measureNames = [
  'sentence',
  'passage',
  'nearby',
  'wordBefore',
  'wordAfter',
  'sameBefore',
  'sameAfter',
  'touchesBefore',
  'touchesAfter',
  'left',
  'right',
  'carried',
  'early',
] as const satisfies readonly (keyof PlaceMeasures)[];

/**
 * What is known of a fact's places for the summary sentence, one list for each: how well they agree, their likeness, whether the article has the fact in
 * this part of a sentence at all, how it has it otherwise, and the part itself.
 */
export function factMeasures(
  { said, fact }: Pick<Placing, 'said' | 'fact'>,
  places: readonly FactPlace[],
  index: ArticleIndex,
): readonly (readonly number[])[] {
  const role = sentenceRole(said.text, fact);
  const roles = places.map((place) => sentenceRole(index.all[place.sentence]?.text ?? '', place));
  const usual = role.map((_, at) => roles.reduce((sum, each) => sum + (each[at] ?? 0), 0) / places.length);
  const agreeing = role.flatMap((part, at) => (part === 1 ? [usual[at] ?? 0] : []));
  const hasSeveralWords = places.some(({ text }) => text.includes(' '));
  const isAcronym = places.some(({ text }) => /^[\p{Lu}\p{N}.]{2,}$/u.test(text));
  const shape = [Number(hasSeveralWords), Number(isAcronym), Math.log(places.length)];
  return measurePlaces({ said, fact }, places, index).map((measures, at) => [
    ...measureNames.map((name) => measures[name]),
    places[at]?.likeness ?? 0,
    ...agreeing,
    ...usual,
    ...shape,
    ...role,
  ]);
}
