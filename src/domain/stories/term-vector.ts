/** Hashed terms, ascending, with their weights. */
export type TermVector = { readonly terms: Uint32Array; readonly weights: Float32Array };

/** The `limit` weightiest terms, scaled so that the squares of the weights add up to 1. */
export function unitVector(weighed: readonly (readonly [number, number])[], limit: number): TermVector {
  const best = [...weighed].sort((a, b) => b[1] - a[1]).slice(0, limit);
  const length = Math.sqrt(best.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return vector(best.map(([term, weight]) => [term, weight / length]));
}

export function vector(weighed: readonly (readonly [number, number])[]): TermVector {
  const ascending = [...weighed].sort((a, b) => a[0] - b[0]);
  return {
    terms: Uint32Array.from(ascending, ([term]) => term),
    weights: Float32Array.from(ascending, ([, weight]) => weight),
  };
}

/** Cosine of two vectors of length 1. */
export function dot(a: TermVector, b: TermVector): number {
  let sum = 0;
  let other = 0;
  for (let index = 0; index < a.terms.length; index += 1) {
    const term = a.terms[index] ?? 0;
    while (other < b.terms.length && (b.terms[other] ?? 0) < term) other += 1;
    if (b.terms[other] === term) sum += (a.weights[index] ?? 0) * (b.weights[other] ?? 0);
  }
  return sum;
}

/** Cosine of two vectors without the terms that are names in either article. */
export function plainDot(a: TermVector, b: TermVector, names: readonly [Uint32Array, Uint32Array]): number {
  const isPlain = (term: number): boolean => !includes(names[0], term) && !includes(names[1], term);
  let sum = 0;
  let lengthOfA = 0;
  let lengthOfB = 0;
  let other = 0;
  for (let index = 0; index < a.terms.length; index += 1) {
    const term = a.terms[index] ?? 0;
    if (!isPlain(term)) continue;
    const weight = a.weights[index] ?? 0;
    lengthOfA += weight * weight;
    while (other < b.terms.length && (b.terms[other] ?? 0) < term) other += 1;
    if (b.terms[other] === term) sum += weight * (b.weights[other] ?? 0);
  }
  for (let index = 0; index < b.terms.length; index += 1) {
    const weight = b.weights[index] ?? 0;
    if (isPlain(b.terms[index] ?? 0)) lengthOfB += weight * weight;
  }
  return sum === 0 ? 0 : sum / Math.sqrt(lengthOfA * lengthOfB);
}

/** `sorted` is ascending. */
function includes(sorted: Uint32Array, term: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < term) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === term;
}

/** How much weight of `names` is found among `others` (ascending), and how much there is. */
export function sharedWeight(names: TermVector, others: Uint32Array): { shared: number; all: number } {
  let shared = 0;
  let all = 0;
  let other = 0;
  for (let index = 0; index < names.terms.length; index += 1) {
    const term = names.terms[index] ?? 0;
    const weight = names.weights[index] ?? 0;
    all += weight;
    while (other < others.length && (others[other] ?? 0) < term) other += 1;
    if (others[other] === term) shared += weight;
  }
  return { shared, all };
}

/** How many numbers two ascending lists have in common. */
export function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  let other = 0;
  for (const value of a) {
    while (other < b.length && (b[other] ?? 0) < value) other += 1;
    if (b[other] === value) count += 1;
  }
  return count;
}
