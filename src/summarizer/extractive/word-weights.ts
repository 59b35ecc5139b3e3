import type { WordWeight } from './article-terms.ts';

/** How many of the training articles each of the commonest words occurs in, commonest first. */
export interface WordWeightTable {
  readonly articles: number;
  /** Words with single spaces between them. */
  readonly words: string;
  readonly articlesWith: readonly number[];
}

/** Inverse document frequencies; a word that is not in the table counts as one of the rarest. */
export function wordWeights({ articles, words, articlesWith }: WordWeightTable): WordWeight {
  const weights = new Map(
    words.split(' ').map((word, i) => [word, Math.log((articles + 1) / ((articlesWith[i] ?? 0) + 1))]),
  );
  const rarest = Math.log((articles + 1) / 3);
  return (word) => weights.get(word) ?? rarest;
}

/** Reads `word-weights.json`. Throws TypeError when it has another shape. */
export function parseWordWeights(text: string): WordWeightTable {
  const table: unknown = JSON.parse(text);
  if (
    typeof table === 'object' &&
    table !== null &&
    'articles' in table &&
    'words' in table &&
    'articlesWith' in table
  ) {
    const { articles, words, articlesWith } = table;
    if (typeof articles === 'number' && typeof words === 'string' && isNumbers(articlesWith)) {
      return { articles, words, articlesWith };
    }
  }
  throw new TypeError('Expected word weights with `articles`, `words` and `articlesWith`.');
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}
