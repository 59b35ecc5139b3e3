import { centroidOf, cosine, type ArticleTerms, type SentenceTerms } from './article-terms.ts';

/** How much of the article the sentence carries, and how much of it was said before. */
export const CENTRALITY_FEATURES = [
  'likeness to the article',
  'likeness to the rest of the article',
  'mean likeness to the others',
  'share of the others that are alike',
  'likeness to the first sentence',
  'likeness to the first three sentences',
  'likeness to the sentence before',
  'likeness to the sentence after',
  'greatest likeness to an earlier one',
  'greatest likeness to a later one',
  'share of the ten key words',
  'weight of the ten key words',
  'mean log count of its content words',
  'greatest log count of its content words',
  'share of content words not said before',
  'share of content words never said again',
  'mean word weight',
  'greatest word weight',
  'share of content words',
  'word pairs that occur elsewhere',
] as const;

const KEY_WORDS = 10;
const ALIKE = 0.1;
const FARTHEST = 300;

export function centralityFeatures(article: ArticleTerms): number[][] {
  const vectors = article.sentences.map((sentence) => sentence.vector);
  const opening = centroidOf(vectors.slice(0, 3));
  const first = vectors[0] ?? new Map<number, number>();
  const sum = sumOf(vectors);
  const sumSquares = [...sum.values()].reduce((total, weight) => total + weight * weight, 0);
  const keyWords = weightiestTerms(article);
  const lastSeen = lastSentenceOf(vectors);
  const pairs = pairCounts(article.sentences);
  const seen = new Set<number>();
  return article.sentences.map((sentence, i) => {
    const { vector } = sentence;
    const [from, to] = surroundings(i, vectors.length);
    const alike = likenesses(vectors, i, [from, to]);
    const row = [
      cosine(vector, article.centroid),
      likenessToRest(vector, sum, sumSquares),
      ...likenessToOthers(alike),
      i === 0 ? 0 : cosine(vector, first),
      cosine(vector, opening),
      alike[i - 1 - from] ?? 0,
      alike[i + 1 - from] ?? 0,
      greatest(alike.slice(0, i - from)),
      greatest(alike.slice(i + 1 - from)),
      ...keyWordShares(vector, keyWords),
      ...repetition(vector, article.counts),
      share(vector, (n) => !seen.has(n)),
      share(vector, (n) => lastSeen.get(n) === i),
      ...wordWeights(sentence, article.idf),
      Math.min(1, repeatedPairs(sentence.words, pairs) / 4),
    ];
    for (const n of vector.keys()) seen.add(n);
    return row;
  });
}

/** Cosine with the others from `from` to `to`; zero with itself. */
function likenesses(
  vectors: readonly ReadonlyMap<number, number>[],
  own: number,
  [from, to]: Span,
): number[] {
  const vector = vectors[own] ?? new Map<number, number>();
  return vectors.slice(from, to).map((other, i) => (from + i === own ? 0 : cosine(vector, other)));
}

/** The sentences that one is compared with: all of an article of ordinary length, the nearest of an endless one. */
function surroundings(own: number, sentences: number): Span {
  return [Math.max(0, own - FARTHEST), Math.min(sentences, own + FARTHEST + 1)];
}

type Span = readonly [from: number, to: number];

function sumOf(vectors: readonly ReadonlyMap<number, number>[]): Map<number, number> {
  const sum = new Map<number, number>();
  for (const vector of vectors) for (const [n, w] of vector) sum.set(n, (sum.get(n) ?? 0) + w);
  return sum;
}

/** Cosine with the sum of the other sentences' vectors, from that of all: the vector itself is of unit length, or empty. */
function likenessToRest(
  vector: ReadonlyMap<number, number>,
  sum: ReadonlyMap<number, number>,
  sumSquares: number,
): number {
  const own = vector.size > 0 ? 1 : 0;
  let withAll = 0;
  for (const [n, w] of vector) withAll += w * (sum.get(n) ?? 0);
  const squares = sumSquares - 2 * withAll + own;
  return squares > 1e-9 ? (withAll - own) / Math.sqrt(squares) : 0;
}

function likenessToOthers(alike: readonly number[]): [number, number] {
  const others = Math.max(1, alike.length - 1);
  const total = alike.reduce((sum, likeness) => sum + likeness, 0);
  return [(5 * total) / others, alike.filter((likeness) => likeness > ALIKE).length / others];
}

function weightiestTerms({ counts, idf }: ArticleTerms): Map<number, number> {
  const weights = counts.map((count, n) => [n, count > 1 ? count * (idf[n] ?? 0) : 0] as const);
  const best = weights.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, KEY_WORDS);
  const total = best.reduce((sum, [, weight]) => sum + weight, 0) || 1;
  return new Map(best.map(([n, weight]) => [n, weight / total]));
}

function keyWordShares(
  vector: ReadonlyMap<number, number>,
  keys: ReadonlyMap<number, number>,
): [number, number] {
  let hits = 0;
  let weight = 0;
  for (const [n, w] of keys) {
    if (!vector.has(n)) continue;
    hits += 1;
    weight += w;
  }
  return [hits / KEY_WORDS, weight];
}

function repetition(vector: ReadonlyMap<number, number>, counts: readonly number[]): [number, number] {
  const logs = [...vector.keys()].map((n) => Math.log(Math.max(1, counts[n] ?? 1)));
  return [logs.reduce((sum, log) => sum + log, 0) / Math.max(1, logs.length), greatest(logs) / 2];
}

function wordWeights(sentence: SentenceTerms, idf: readonly number[]): [number, number, number] {
  const weights = [...sentence.vector.keys()].map((n) => idf[n] ?? 0);
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length);
  return [mean / 10, greatest(weights) / 10, weights.length / Math.max(1, sentence.words.length)];
}

function lastSentenceOf(vectors: readonly ReadonlyMap<number, number>[]): Map<number, number> {
  const last = new Map<number, number>();
  vectors.forEach((vector, i) => {
    for (const n of vector.keys()) last.set(n, i);
  });
  return last;
}

function pairCounts(sentences: readonly SentenceTerms[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of sentences) {
    for (const pair of new Set(wordPairs(words))) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

function repeatedPairs(words: readonly string[], counts: ReadonlyMap<string, number>): number {
  return [...new Set(wordPairs(words))].filter((pair) => (counts.get(pair) ?? 0) > 1).length;
}

/** Neighbouring words of more than three letters each. */
export function wordPairs(words: readonly string[]): string[] {
  return words.flatMap((word, i) => {
    const next = words[i + 1];
    return next !== undefined && word.length > 3 && next.length > 3 ? [`${word} ${next}`] : [];
  });
}

function share(vector: ReadonlyMap<number, number>, holds: (n: number) => boolean): number {
  let hits = 0;
  for (const n of vector.keys()) if (holds(n)) hits += 1;
  return hits / Math.max(1, vector.size);
}

function greatest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
