/** F1 of the overlap with a reference, 0 to 1. ROUGE as in Lin (2004): lower-cased letters and digits, no stemming. */
export interface Rouge {
  readonly one: number;
  readonly two: number;
  /** By the longest common subsequence of the whole texts. */
  readonly longest: number;
}

export function rouge(candidate: readonly string[], reference: readonly string[]): Rouge {
  return {
    one: overlap(candidate, reference),
    two: overlap(pairsOf(candidate), pairsOf(reference)),
    longest: f1(longestCommonSubsequence(candidate, reference), candidate.length, reference.length),
  };
}

/** Lower-cased runs of letters and digits. */
export function rougeWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function overlap(candidate: readonly string[], reference: readonly string[]): number {
  const left = new Map<string, number>();
  for (const item of reference) left.set(item, (left.get(item) ?? 0) + 1);
  let hits = 0;
  for (const item of candidate) {
    const count = left.get(item) ?? 0;
    if (count === 0) continue;
    left.set(item, count - 1);
    hits += 1;
  }
  return f1(hits, candidate.length, reference.length);
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, i) => `${words[i] ?? ''} ${word}`);
}

function longestCommonSubsequence(a: readonly string[], b: readonly string[]): number {
  const row = new Uint16Array(b.length + 1);
  for (const word of a) {
    let diagonal = 0;
    for (let j = 0; j < b.length; j += 1) {
      const above = row[j + 1] ?? 0;
      row[j + 1] = word === b[j] ? diagonal + 1 : Math.max(above, row[j] ?? 0);
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}

function f1(hits: number, candidate: number, reference: number): number {
  const sizes = candidate + reference;
  return sizes > 0 ? (2 * hits) / sizes : 0;
}
