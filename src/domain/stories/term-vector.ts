/** Hashed terms, ascending, with their weights. */
export type TermVector = { readonly terms: Uint32Array; readonly weights: Float32Array };

type Weighed = readonly (readonly [term: number, weight: number])[];

/** The `limit` weightiest terms, scaled so that the squares of the weights add up to 1. */
export function unitVector(weighed: Weighed, limit: number): TermVector {
  const best = weighed.length > limit ? weightiest(weighed, limit) : weighed;
  const length = Math.sqrt(best.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return vector(best.map(([term, weight]) => [term, weight / length]));
}

/** Of equal ones the first. */
function weightiest(weighed: Weighed, limit: number): Weighed {
  const ascending = sorted(weighed, ([, weight]) => weight);
  const least = ascending[ascending.length - limit] ?? 0;
  let room = limit - weighed.filter(([, weight]) => weight > least).length;
  return weighed.filter(([, weight]) => weight > least || (weight === least && room-- > 0));
}

/** Numbers alone, because sorting them takes a fraction of the time that sorting pairs does. */
function sorted(weighed: Weighed, keyOf: (entry: Weighed[number], place: number) => number): Float64Array {
  const keys = new Float64Array(weighed.length);
  weighed.forEach((entry, place) => (keys[place] = keyOf(entry, place)));
  return keys.sort();
}

/** More than a text has terms; a term (32 bits) times this is still exact. */
const mostTerms = 2 ** 20;

export function vector(weighed: Weighed): TermVector {
  const order = sorted(weighed, ([term], place) => term * mostTerms + place);
  const terms = new Uint32Array(order.length);
  const weights = new Float32Array(order.length);
  for (let index = 0; index < order.length; index += 1) {
    const [term, weight] = weighed[(order[index] ?? 0) % mostTerms] ?? [0, 0];
    terms[index] = term;
    weights[index] = weight;
  }
  return { terms, weights };
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
