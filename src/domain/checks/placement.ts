import type { ArticleIndex, IndexedSentence } from './article-index.ts';
import { measurePlaces, type Place, type PlaceMeasures, type Span } from './place-measures.ts';
import { leastLead, placementWeights, type PlacedKind, type PlacementWeights } from './placement-weights.ts';

/** A fact of a summary sentence and the places of the article that may have given it. */
export type Placing = {
  readonly kind: PlacedKind;
  readonly said: IndexedSentence;
  readonly fact: Span;
  /** Places that state this fact. */
  readonly own: readonly Place[];
  /** Places that state another fact of the kind, which the summary sentence does not. */
  readonly rivals: readonly Place[];
};

/**
 * Whether the article says of something else what the sentence says here: another fact of the kind fits among its words, much better than
 * this one does anywhere.
 */
export function isMisplaced(placing: Placing, index: ArticleIndex): boolean {
  return rivalLead(placing, index) > leastLead[placing.kind];
}

/** By how much the best of the other facts fits better than this one, in logits; negative when this one fits best. */
function rivalLead(placing: Placing, index: ArticleIndex): number {
  if (placing.rivals.length === 0) return Number.NEGATIVE_INFINITY;
  return bestFit(placing, placing.rivals, index) - bestFit(placing, placing.own, index);
}

/** How well the best of these places fits, in logits, about 0 (nothing agrees) to 18; 0 where there is none. */
export function bestFit(placing: Placing, places: readonly Place[], index: ArticleIndex): number {
  const weights = placementWeights[placing.kind];
  return Math.max(0, ...measurePlaces(placing, places, index).map((measures) => fitOf(measures, weights)));
}

function fitOf(measures: PlaceMeasures, weights: PlacementWeights): number {
  return (
    weights.sentence * measures.sentence +
    weights.passage * measures.passage +
    weights.nearby * measures.nearby +
    weights.wordBefore * measures.wordBefore +
    weights.wordAfter * measures.wordAfter +
    weights.sameBefore * measures.sameBefore +
    weights.sameAfter * measures.sameAfter +
    weights.touchesBefore * measures.touchesBefore +
    weights.touchesAfter * measures.touchesAfter +
    weights.likeness * measures.likeness +
    weights.timesSaid * measures.timesSaid +
    weights.early * measures.early
  );
}
