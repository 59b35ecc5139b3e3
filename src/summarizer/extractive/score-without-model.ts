import { words } from '../../domain/text/words.ts';

interface ArticleInAnyLanguage {
  readonly title?: string | undefined;
  readonly sentences: readonly string[];
}

const WEIGHT = { position: 2, centrality: 2, title: 1.5, length: 0.5 };
const FULL_LENGTH = 12;
const LOG_ODDS = { mean: -3.5, deviation: 1.8 };

/**
 * Scores for articles in a language that the model was not made for: position, likeness to the whole article and to the headline,
 * words weighted by their rareness within the article. Spread like the model's log odds, for the same choice of sentences.
 */
export function scoreWithoutModel({ title, sentences }: ArticleInAnyLanguage): readonly number[] {
  const split = sentences.map(words);
  const weights = rareness(split);
  const whole = measured(sumOf(split), weights);
  const headline = measured(sumOf([title === undefined ? [] : words(title)]), weights);
  const likenessTo = (other: Measured, counts: Counts): number => likeness(counts, other, weights);
  const scores = split.map((own, i) => {
    const counts = sumOf([own]);
    return (
      WEIGHT.position / (1 + i) +
      WEIGHT.centrality * likenessTo(whole, counts) +
      WEIGHT.title * likenessTo(headline, counts) +
      WEIGHT.length * Math.min(1, own.length / FULL_LENGTH)
    );
  });
  return likeLogOdds(scores);
}

/** The model's scores have about this mean and deviation. */
function likeLogOdds(scores: readonly number[]): number[] {
  const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
  const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / Math.max(1, scores.length);
  const deviation = Math.sqrt(squares) || 1;
  return scores.map((score) => LOG_ODDS.mean + (LOG_ODDS.deviation * (score - mean)) / deviation);
}

function rareness(sentences: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const words of sentences)
    for (const word of new Set(words)) found.set(word, (found.get(word) ?? 0) + 1);
  return new Map([...found].map(([word, count]) => [word, Math.log((1 + sentences.length) / count)]));
}

function sumOf(sentences: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of sentences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Measured once, because every sentence of a book is compared with the whole book. */
type Measured = { readonly counts: Counts; readonly length: number };

function measured(counts: Counts, weights: Counts): Measured {
  return { counts, length: lengthOf(counts, weights) };
}

/** Cosine of the weighted counts, 0 to 1. */
function likeness(a: Counts, b: Measured, weights: Counts): number {
  let dot = 0;
  for (const [word, count] of a) dot += count * (b.counts.get(word) ?? 0) * (weights.get(word) ?? 0) ** 2;
  const lengths = lengthOf(a, weights) * b.length;
  return lengths > 0 ? dot / lengths : 0;
}

type Counts = ReadonlyMap<string, number>;

function lengthOf(counts: Counts, weights: Counts): number {
  let squares = 0;
  for (const [word, count] of counts) squares += (count * (weights.get(word) ?? 0)) ** 2;
  return Math.sqrt(squares);
}
