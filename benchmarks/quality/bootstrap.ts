export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Mean of paired differences with its 95 % percentile bootstrap interval (1,000 resamples, fixed seed). */
export function bootstrapMean(differences: readonly number[], resamples = 1000): Interval {
  const random = seededRandom(20261123);
  const means = Float64Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let i = 0; i < differences.length; i += 1)
      sum += differences[Math.floor(random() * differences.length)] ?? 0;
    return sum / Math.max(1, differences.length);
  }).sort();
  return {
    mean: differences.reduce((sum, difference) => sum + difference, 0) / Math.max(1, differences.length),
    low: means[Math.floor(0.025 * resamples)] ?? Number.NaN,
    high: means[Math.ceil(0.975 * resamples) - 1] ?? Number.NaN,
  };
}

/** Numbers in [0, 1) (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
