import { leak, scoreOf, weightCount, type NetworkShape } from '../../src/domain/checks/placement-network.ts';
import { seededRandom } from '../../models/training/articles.ts';

/** Measures of one thing in each of the ways it may be seen; the best counts. */
export type Seen = readonly (readonly number[])[];
/** One choice: what was chosen, and what was not. */
export type Choice = { readonly chosen: Seen; readonly others: readonly Seen[] };

const batch = 32;
const fastest = 0.004;
const decay = 1e-4;
const momenta = [0.9, 0.999] as const;

/** Weights of a network under which what was chosen is the likeliest of all: a conditional logit (McFadden 1974), by Adam (Kingma and Ba 2015). */
export function fitChoices(
  choices: readonly Choice[],
  shape: NetworkShape,
  rounds: number,
): { readonly weights: Float64Array; readonly loss: number } {
  const random = seededRandom(3);
  const weights = startingWeights(shape, random);
  const means = new Float64Array(weights.length);
  const squares = new Float64Array(weights.length);
  const steps = rounds * Math.ceil(choices.length / batch);
  let step = 0;
  let loss = 0;
  for (let round = 0; round < rounds; round += 1) {
    loss = 0;
    const order = shuffled(choices, random);
    for (let from = 0; from < order.length; from += batch) {
      const slope = new Float64Array(weights.length);
      for (const choice of order.slice(from, from + batch))
        loss += addSlope(choice, { shape, weights, slope }) / choices.length;
      step += 1;
      const rate = fastest * (1 - step / (steps + 1));
      for (const [at, weight] of weights.entries()) {
        const pull = (slope[at] ?? 0) / batch + decay * weight;
        means[at] = momenta[0] * (means[at] ?? 0) + (1 - momenta[0]) * pull;
        squares[at] = momenta[1] * (squares[at] ?? 0) + (1 - momenta[1]) * pull * pull;
        const mean = (means[at] ?? 0) / (1 - momenta[0] ** step);
        const square = (squares[at] ?? 0) / (1 - momenta[1] ** step);
        weights[at] = weight - (rate * mean) / (Math.sqrt(square) + 1e-8);
      }
    }
  }
  return { weights, loss };
}

function startingWeights(shape: NetworkShape, random: () => number): Float64Array {
  const { inputs, hidden } = shape;
  const weights = new Float64Array(weightCount(shape));
  for (let at = 0; at < inputs * hidden; at += 1) weights[at] = (2 * random() - 1) * Math.sqrt(3 / inputs);
  for (let unit = 0; unit < hidden; unit += 1) weights[(inputs + 1) * hidden + unit] = 0.6 * (random() - 0.5);
  return weights;
}

function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  return list
    .map((each) => ({ each, order: random() }))
    .sort((one, other) => one.order - other.order)
    .map(({ each }) => each);
}

type Learning = {
  readonly shape: NetworkShape;
  readonly weights: Float64Array;
  readonly slope: Float64Array;
};

/** Adds the slope of one choice's loss, and returns the loss. */
function addSlope({ chosen, others }: Choice, learning: Learning): number {
  const best = [chosen, ...others].map((seen) => {
    const scores = seen.map((measures) =>
      scoreOf(measures, { ...learning.shape, weights: learning.weights }),
    );
    const score = Math.max(...scores);
    return { score, measures: seen[scores.indexOf(score)] ?? [] };
  });
  const most = Math.max(...best.map(({ score }) => score));
  const total = best.reduce((sum, { score }) => sum + Math.exp(score - most), 0);
  for (const [at, { score, measures }] of best.entries()) {
    const pull = Math.exp(score - most) / total - (at === 0 ? 1 : 0);
    if (Math.abs(pull) > 1e-5) addScoreSlope(measures, pull, learning);
  }
  return Math.log(total) + most - (best[0]?.score ?? 0);
}

/** The slope of `scoreOf` by every weight, times `pull`. */
function addScoreSlope(measures: readonly number[], pull: number, { shape, weights, slope }: Learning): void {
  const { inputs, hidden } = shape;
  const add = (at: number, much: number): void => {
    slope[at] = (slope[at] ?? 0) + much;
  };
  for (const [at, measure] of measures.entries()) add((inputs + 2) * hidden + at, pull * measure);
  for (let unit = 0; unit < hidden; unit += 1) {
    let sum = weights[inputs * hidden + unit] ?? 0;
    for (const [at, measure] of measures.entries()) sum += (weights[unit * inputs + at] ?? 0) * measure;
    const counts = (inputs + 1) * hidden + unit;
    add(counts, pull * (sum > 0 ? sum : leak * sum));
    const inner = pull * (weights[counts] ?? 0) * (sum > 0 ? 1 : leak);
    add(inputs * hidden + unit, inner);
    for (const [at, measure] of measures.entries())
      if (measure !== 0) add(unit * inputs + at, inner * measure);
  }
}
