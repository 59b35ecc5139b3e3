/** Numbers that turn `inputs` measures into one score: a layer of `hidden` rectified units beside a straight path (all weights × 1,000). */
export type NetworkShape = { readonly inputs: number; readonly hidden: number };
export type ScoringNetwork = NetworkShape & { readonly weights: Float64Array };

const scale = 1000;
/** What a unit below zero lets through ("leaky": one that never fires could not learn). */
export const leak = 0.01;

/** How many weights a network of this shape has. */
export function weightCount({ inputs, hidden }: NetworkShape): number {
  return inputs * hidden + 2 * hidden + inputs;
}

/** Score of one list of measures. The weights: each unit's for the inputs, the units' thresholds, what the units count for, the straight path. */
export function scoreOf(measures: readonly number[], { inputs, hidden, weights }: ScoringNetwork): number {
  const thresholds = inputs * hidden;
  const straight = thresholds + 2 * hidden;
  let score = 0;
  for (let at = 0; at < inputs; at += 1) score += (weights[straight + at] ?? 0) * (measures[at] ?? 0);
  for (let unit = 0; unit < hidden; unit += 1) {
    let sum = weights[thresholds + unit] ?? 0;
    for (let at = 0; at < inputs; at += 1) sum += (weights[unit * inputs + at] ?? 0) * (measures[at] ?? 0);
    score += (weights[thresholds + hidden + unit] ?? 0) * (sum > 0 ? sum : leak * sum);
  }
  return score;
}

/** A network out of its text form, base64 of 16-bit whole numbers. */
export function unpackNetwork(shape: NetworkShape, packed: string): ScoringNetwork {
  const bytes = Buffer.from(packed, 'base64');
  const weights = Float64Array.from(
    { length: weightCount(shape) },
    (_, at) => bytes.readInt16LE(2 * at) / scale,
  );
  return { ...shape, weights };
}

/** The text form of weights, each rounded to a thousandth, of -32 to 32. */
export function packNetwork(weights: Float64Array): string {
  const bytes = Buffer.alloc(2 * weights.length);
  for (const [at, weight] of weights.entries())
    bytes.writeInt16LE(Math.max(-32_767, Math.min(32_767, Math.round(weight * scale))), 2 * at);
  return bytes.toString('base64');
}
