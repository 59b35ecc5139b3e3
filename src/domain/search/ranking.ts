/** What is known of one article when it is ranked. */
export type Evidence = {
  /** Per group of the query, how often it stands in the text. */
  readonly inText: readonly number[];
  /** Per group, whether the headline has it. */
  readonly inTitle: readonly boolean[];
  /** Words in the text. */
  readonly length: number;
  readonly ageDays: number;
};

export type RankingOptions = {
  /** Per group of the query. */
  readonly weights: readonly number[];
  readonly averageLength: number;
  /** Off when the reader asked for a time or an order of time. */
  readonly isNewsFresh: boolean;
};

/** Longer queries are sentences. */
const mostWanted = 4;
// BM25 (Robertson and Zaragoza, 2009). A length effect of 0.6 was tried and was worse on whole sentences (`npm run bench:relevance`).
const saturation = 1.2;
const lengthEffect = 0.75;
/** What a word in the headline counts beside standing in the text; of a whole sentence, where many words meet headlines by chance, it is worse than nothing. */
const titleWeight = 1.2;
/** More than any fit can reach. */
export const ahead = 1_000;
const halfFresh = 7;
const leastFresh = 0.55;

/** A word that half of all articles have tells next to nothing. */
const leastWeight = 0.05;

/** The weight of a word that `documents` of `total` articles have; never below a small positive number. */
export function rarity(documents: number, total: number): number {
  const others = Math.max(total, documents) - documents;
  return Math.max(leastWeight, Math.log((others + 0.5) / (documents + 0.5)));
}

/** How well an article answers; only comparable within one query. */
export function score(evidence: Evidence, options: RankingOptions): number {
  const { weights, averageLength, isNewsFresh } = options;
  const inHeadline = isSentence(weights.length) ? 0 : titleWeight;
  const norm = saturation * (1 - lengthEffect + (lengthEffect * evidence.length) / averageLength);
  let sum = 0;
  let covered = 0;
  weights.forEach((weight, group) => {
    const hasTitle = evidence.inTitle[group] === true;
    const count = (evidence.inText[group] ?? 0) + (hasTitle ? 1 : 0);
    if (count === 0) return;
    covered += weight;
    sum += weight * ((count * (saturation + 1)) / (count + norm) + (hasTitle ? inHeadline : 0));
  });
  const all = weights.reduce((total, weight) => total + weight, 0);
  // Of a whole sentence the sum itself says how much of it is there.
  const coverage = all === 0 || isSentence(weights.length) ? 1 : covered / all;
  const fit = sum * (0.4 + 0.6 * coverage) * (isNewsFresh ? freshness(evidence.ageDays) : 1);
  return fit + (wantsAll(weights.length) && covered === all ? ahead : 0);
}

/** Readers who type a few words want all of them; of a whole sentence no article has every word. */
export function wantsAll(groups: number): boolean {
  return groups > 1 && groups <= mostWanted;
}

/** So many groups are a whole sentence, of which no article has every word. */
export function isSentence(groups: number): boolean {
  return groups > mostWanted;
}

/** From 1 for news of this hour down to a floor: an old article that fits well still beats a new one that hardly does. */
export function freshness(ageDays: number): number {
  return leastFresh + (1 - leastFresh) / (1 + Math.max(ageDays, 0) / halfFresh);
}
