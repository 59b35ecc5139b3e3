import { articleTerms, type ArticleTerms, type WordWeight } from './article-terms.ts';
import { CENTRALITY_FEATURES, centralityFeatures } from './centrality-features.ts';
import { POSITION_FEATURES, positionFeatures } from './position-features.ts';
import { SURFACE_FEATURES, surfaceFeatures } from './surface-features.ts';
import { TITLE_FEATURES, titleFeatures } from './title-features.ts';

/**
 * The model's inputs beside the words: one row of numbers for each sentence, all about 0 to 3. The training runs this same code
 * over its articles, so the two cannot drift apart; the order of the columns is part of the weights.
 */
export const FEATURE_NAMES: readonly string[] = [
  ...POSITION_FEATURES,
  ...CENTRALITY_FEATURES,
  ...SURFACE_FEATURES,
  ...TITLE_FEATURES,
];

export interface ArticleToScore {
  readonly title?: string | undefined;
  /** The article's sentences in order, as a reader sees them. */
  readonly sentences: readonly string[];
}

/** Rows of `FEATURE_NAMES.length` numbers, one for each sentence. */
export function articleFeatures({ title, sentences }: ArticleToScore, weight: WordWeight): number[][] {
  const article = articleTerms(sentences, weight);
  const titles = titleFeatures(article, title);
  return bodyFeatures(article).map((row, i) => [...row, ...(titles[i] ?? [])]);
}

/** The columns that do not depend on the title. */
export function bodyFeatures(article: ArticleTerms): number[][] {
  const positions = positionFeatures(article);
  const centralities = centralityFeatures(article);
  const surfaces = surfaceFeatures(article.sentences);
  return positions.map((row, i) => [...row, ...(centralities[i] ?? []), ...(surfaces[i] ?? [])]);
}
