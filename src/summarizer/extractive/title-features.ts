import { cosine, type ArticleTerms } from './article-terms.ts';
import { wordPairs } from './centrality-features.ts';
import { modelWords, plainForModel } from './model-words.ts';
import { FUNCTION_WORDS } from './word-classes.ts';

/** What the sentence shares with the headline; all zero when there is none. */
export const TITLE_FEATURES = [
  'has a title',
  'likeness to the title',
  'likeness to the title beside the best',
  'weighted share of the title said',
  'share of the title said',
  'share of the sentence in the title',
  'word pairs of the title',
  'is the one most like the title',
  'share of the title not said before',
] as const;

export function titleFeatures(article: ArticleTerms, title: string | undefined): number[][] {
  const words = title === undefined ? [] : modelWords(plainForModel(title));
  const content = new Set(words.filter((word) => !FUNCTION_WORDS.has(word)));
  if (content.size === 0) return article.sentences.map(() => TITLE_FEATURES.map(() => 0));
  const vector = article.vectorOf(words);
  const likeness = article.sentences.map((sentence) => cosine(sentence.vector, vector));
  const best = likeness.reduce((most, like) => Math.max(most, like), 1e-6);
  const pairs = new Set(wordPairs(words));
  const said = new Set<string>();
  return article.sentences.map((sentence, i) => {
    const own = new Set(sentence.words);
    const shared = [...content].filter((word) => own.has(word));
    const fresh = shared.filter((word) => !said.has(word));
    for (const word of shared) said.add(word);
    const like = likeness[i] ?? 0;
    return [
      1,
      like,
      like / best,
      weightedShare(sentence.vector, vector),
      shared.length / content.size,
      shared.length / Math.max(1, sentence.vector.size),
      Math.min(3, [...new Set(wordPairs(sentence.words))].filter((pair) => pairs.has(pair)).length) / 3,
      like === best ? 1 : 0,
      fresh.length / content.size,
    ];
  });
}

function weightedShare(vector: ReadonlyMap<number, number>, title: ReadonlyMap<number, number>): number {
  let shared = 0;
  let total = 0;
  for (const [n, weight] of title) {
    total += weight;
    if (vector.has(n)) shared += weight;
  }
  return total > 0 ? shared / total : 0;
}
