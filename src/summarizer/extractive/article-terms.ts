import { modelWords, plainForModel } from './model-words.ts';
import { FUNCTION_WORDS } from './word-classes.ts';

/** Weight of a word by its rareness in the training articles (inverse document frequency, 0 to about 11). */
export type WordWeight = (word: string) => number;

/** One sentence as the features see it. */
export interface SentenceTerms {
  readonly plain: string;
  readonly words: readonly string[];
  /** Term number to tf-idf weight, of unit length; empty for a sentence without content words. */
  readonly vector: ReadonlyMap<number, number>;
}

/** The article's content words, numbered, with what is known of each. */
export interface ArticleTerms {
  readonly sentences: readonly SentenceTerms[];
  readonly idf: readonly number[];
  /** How often each term occurs in the whole article. */
  readonly counts: readonly number[];
  /** Vector of the whole article, of unit length. */
  readonly centroid: ReadonlyMap<number, number>;
  readonly vectorOf: (words: readonly string[]) => Map<number, number>;
}

export function articleTerms(sentences: readonly string[], weight: WordWeight): ArticleTerms {
  const numbers = new Map<string, number>();
  const idf: number[] = [];
  const counts: number[] = [];
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, idf.length);
    counts.push(0);
    return idf.push(weight(word)) - 1;
  };
  const vectorOf = (words: readonly string[]): Map<number, number> => {
    const tf = new Map<number, number>();
    for (const word of words) {
      if (FUNCTION_WORDS.has(word)) continue;
      const number = numberOf(word);
      tf.set(number, (tf.get(number) ?? 0) + 1);
    }
    return unitLength(new Map([...tf].map(([n, count]) => [n, (1 + Math.log(count)) * (idf[n] ?? 0)])));
  };
  const read = sentences.map((sentence) => {
    const plain = plainForModel(sentence);
    const words = modelWords(plain);
    const vector = vectorOf(words);
    for (const word of words) {
      const number = numbers.get(word);
      if (number !== undefined) counts[number] = (counts[number] ?? 0) + 1;
    }
    return { plain, words, vector };
  });
  return { sentences: read, idf, counts, centroid: centroidOf(read.map((s) => s.vector)), vectorOf };
}

/** Sum of the vectors, of unit length. */
export function centroidOf(vectors: readonly ReadonlyMap<number, number>[]): Map<number, number> {
  const sum = new Map<number, number>();
  for (const vector of vectors) for (const [n, w] of vector) sum.set(n, (sum.get(n) ?? 0) + w);
  return unitLength(sum);
}

/** Cosine of two vectors of unit length, 0 to 1. */
export function cosine(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [n, w] of small) dot += w * (large.get(n) ?? 0);
  return dot;
}

function unitLength(vector: Map<number, number>): Map<number, number> {
  let squares = 0;
  for (const w of vector.values()) squares += w * w;
  const length = Math.sqrt(squares) || 1;
  for (const [n, w] of vector) vector.set(n, w / length);
  return vector;
}
