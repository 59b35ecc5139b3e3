import { mixBits } from '../text/hash.ts';

const bins = 64;
const empty = 0xffffffff;

/** 64 minima of the hashed word 3-shingles: texts that share many shingles share many minima. */
export type Signature = Uint32Array;

/**
 * Of hashed words. One permutation for all bins (Li, Owen and Zhang 2012), empty bins filled from the next full one (Shrivastava and
 * Li 2014): one pass over the words. Texts of fewer than 12 words have no signature: too little to be called a copy.
 */
export function signatureOf(words: readonly number[]): Signature | undefined {
  if (words.length < 12) return undefined;
  const signature = new Uint32Array(bins).fill(empty);
  let first = words[0] ?? 0;
  let second = words[1] ?? 0;
  for (let index = 2; index < words.length; index += 1) {
    const third = words[index] ?? 0;
    const shingle = mixBits(Math.imul(first, 31) ^ Math.imul(second, 17) ^ third);
    const bin = shingle & (bins - 1);
    const value = shingle >>> 6;
    if (value < (signature[bin] ?? empty)) signature[bin] = value;
    first = second;
    second = third;
  }
  fillEmptyBins(signature);
  return signature;
}

/** The share of equal minima: an estimate of how many shingles two texts share (Jaccard), 0–1. */
export function overlap(a: Signature, b: Signature): number {
  let equal = 0;
  for (let bin = 0; bin < bins; bin += 1) if (a[bin] === b[bin]) equal += 1;
  return equal / bins;
}

function fillEmptyBins(signature: Signature): void {
  const full = [...signature];
  for (let bin = 0; bin < bins; bin += 1) {
    if (full[bin] !== empty) continue;
    let distance = 1;
    while (full[(bin + distance) % bins] === empty) distance += 1;
    signature[bin] = mixBits((full[(bin + distance) % bins] ?? 0) ^ Math.imul(distance, 0x9e3779b1)) >>> 6;
  }
}
