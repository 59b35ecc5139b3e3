import { rougeWords } from './rouge.ts';

const DAMPING = 0.85;
const ROUNDS = 40;

/** TextRank (Mihalcea and Tarau 2004): shared words over the logs of the lengths, weighted PageRank. */
export function textRank(sentences: readonly string[]): number[] {
  const words = sentences.map((sentence) => new Set(rougeWords(sentence)));
  return pageRank(words.length, (i, j) => {
    const a = words[i] ?? new Set<string>();
    const b = words[j] ?? new Set<string>();
    if (a.size < 2 || b.size < 2) return 0;
    let shared = 0;
    for (const word of a) if (b.has(word)) shared += 1;
    return shared / (Math.log(a.size) + Math.log(b.size));
  });
}

/** LexRank (Erkan and Radev 2004), continuous with threshold 0.1: tf-idf cosine, document frequencies within the article. */
export function lexRank(sentences: readonly string[]): number[] {
  const vectors = tfIdf(sentences.map(rougeWords));
  return pageRank(vectors.length, (i, j) => {
    const likeness = cosine(vectors[i] ?? new Map(), vectors[j] ?? new Map());
    return likeness > 0.1 ? likeness : 0;
  });
}

function pageRank(size: number, weight: (i: number, j: number) => number): number[] {
  const table = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => (i === j ? 0 : weight(i, j))),
  );
  const sums = table.map((row) => row.reduce((sum, value) => sum + value, 0));
  let ranks = new Array<number>(size).fill(1 / Math.max(1, size));
  for (let round = 0; round < ROUNDS; round += 1) {
    ranks = ranks.map((_, i) => {
      let inflow = 0;
      for (let j = 0; j < size; j += 1) {
        const sum = sums[j] ?? 0;
        if (sum > 0) inflow += ((table[j]?.[i] ?? 0) / sum) * (ranks[j] ?? 0);
      }
      return (1 - DAMPING) / size + DAMPING * inflow;
    });
  }
  return ranks;
}

function tfIdf(sentences: readonly (readonly string[])[]): Map<string, number>[] {
  const found = new Map<string, number>();
  for (const words of sentences)
    for (const word of new Set(words)) found.set(word, (found.get(word) ?? 0) + 1);
  return sentences.map((words) => {
    const vector = new Map<string, number>();
    for (const word of words) {
      const idf = Math.log((1 + sentences.length) / (found.get(word) ?? 1));
      vector.set(word, (vector.get(word) ?? 0) + idf);
    }
    return vector;
  });
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let dot = 0;
  for (const [word, weight] of a) dot += weight * (b.get(word) ?? 0);
  const lengths = length(a) * length(b);
  return lengths > 0 ? dot / lengths : 0;
}

function length(vector: ReadonlyMap<string, number>): number {
  let squares = 0;
  for (const weight of vector.values()) squares += weight * weight;
  return Math.sqrt(squares);
}
