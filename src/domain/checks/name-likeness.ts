import { hashText } from '../text/hash.ts';
import { nameLikenessWeights } from './name-likeness-weights.ts';

/** How many weights there are; features share them by their hash. A power of two. */
export const likenessBuckets = 2 ** 16;
/** Weights are kept as whole numbers of this size, -127 to 127. */
export const likenessStep = 1 / 24;

const none = '^';
const word = /\p{L}[\p{L}\p{M}-]*|['’]s(?!\p{L})/gu;

/** The words that likeness is told of; a possessive is a word of its own. */
export function likenessWords(text: string): readonly string[] {
  return text.match(word) ?? [];
}

/** How surely a word of a text without capitals is part of a name, in logits: above 0 it likelier is than not. */
export function nameLikeness(words: readonly string[], at: number): number {
  let sum = 0;
  for (const bucket of likenessFeatures(words, at)) sum += weights[bucket] ?? 0;
  return sum * likenessStep;
}

/** The buckets of what is known of a word, all in lower case: itself, its ends, and its neighbours. */
export function likenessFeatures(words: readonly string[], at: number): readonly number[] {
  const word = words[at] ?? none;
  const before = words[at - 1] ?? none;
  const after = words[at + 1] ?? none;
  return [
    'bias',
    `word ${word}`,
    `starts ${word.slice(0, 3)}`,
    `starts ${word.slice(0, 4)}`,
    `ends ${word.slice(-2)}`,
    `ends ${word.slice(-3)}`,
    `ends ${word.slice(-4)}`,
    `before ${before}`,
    `after ${after}`,
    `before ${before} ${word.slice(-2)}`,
    `after ${after} ${word.slice(-2)}`,
    `around ${words[at - 2] ?? none} ${before}`,
    `length ${Math.min(12, word.length)}`,
  ].map((feature) => hashText(feature) % likenessBuckets);
}

const weights = new Int8Array(Buffer.from(nameLikenessWeights, 'base64'));
