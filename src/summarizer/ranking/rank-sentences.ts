import { words } from '../../domain/text/words.ts';
import type { SplitArticle } from '../engine.ts';

const weights = { position: 1, centrality: 1.2, title: 0.6 };
const comfortableTerms = 8;

/**
 * A score for each sentence from what every language has: its place, what it shares with the rest of the article, and with the
 * headline. About 0 to 3; comparable within one article only.
 */
export function rankSentences({ title, sentences }: SplitArticle): number[] {
  const terms = sentences.map(({ text }) => new Set(words(text)));
  const frequency = new Map<string, number>();
  for (const set of terms) for (const term of set) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const titleTerms = new Set(words(title ?? ''));
  const centralities = terms.map((set) => centrality(set, frequency, sentences.length));
  const mostCentral = Math.max(...centralities, 1e-9);
  return terms.map((set, index) => {
    const shared = [...titleTerms].filter((term) => set.has(term)).length;
    const score =
      weights.position / (1 + index) +
      weights.centrality * ((centralities[index] ?? 0) / mostCentral) +
      weights.title * (shared / Math.max(1, titleTerms.size));
    return score * Math.min(1, set.size / comfortableTerms);
  });
}

/** Mean weight of the terms that come back elsewhere; terms of nearly every sentence carry no meaning. */
function centrality(
  terms: ReadonlySet<string>,
  frequency: ReadonlyMap<string, number>,
  sentences: number,
): number {
  let sum = 0;
  for (const term of terms) {
    const count = frequency.get(term) ?? 1;
    if (count > 1) sum += Math.log(count) * Math.log(1 + sentences / count);
  }
  return terms.size === 0 ? 0 : sum / Math.sqrt(terms.size);
}
