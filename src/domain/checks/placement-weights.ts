import type { PlaceMeasures } from './place-measures.ts';

export type PlacedKind = 'number' | 'date' | 'name';
export type PlacementWeights = Readonly<Record<keyof PlaceMeasures, number>>;

/**
 * What agreement counts for when the article's facts are ranked by how well they fit into a summary sentence: weights of a conditional
 * logit (McFadden 1974) over the places of the article, fitted on reference summaries by `benchmarks/checks/fit.ts`.
 */
export const placementWeights: Readonly<Record<PlacedKind, PlacementWeights>> = {
  number: {
    sentence: 2.62,
    passage: 2.14,
    nearby: 2.19,
    wordBefore: 0.41,
    wordAfter: 0.97,
    sameBefore: 1.49,
    sameAfter: 1.35,
    touchesBefore: 1.59,
    touchesAfter: 1.13,
    likeness: 2.93,
    timesSaid: 0.53,
    early: 1.26,
  },
  date: {
    sentence: 2.92,
    passage: 2.1,
    nearby: 2.03,
    wordBefore: 1.05,
    wordAfter: 0.48,
    sameBefore: 1.47,
    sameAfter: 0.89,
    touchesBefore: 0.39,
    touchesAfter: 0.64,
    likeness: 5.62,
    timesSaid: 0.23,
    early: 0.63,
  },
  name: {
    sentence: 2.45,
    passage: 2.43,
    nearby: 1.16,
    wordBefore: 1.31,
    wordAfter: 1.02,
    sameBefore: 1.14,
    sameAfter: 0.63,
    touchesBefore: 2.47,
    touchesAfter: 2.5,
    likeness: 2.37,
    timesSaid: 0.43,
    early: 1.6,
  },
};

/** By how much another fact must fit better before this one is refused, in logits. */
export const leastLead: Readonly<Record<PlacedKind, number>> = { number: 1.5, date: 0.5, name: 3.2 };
