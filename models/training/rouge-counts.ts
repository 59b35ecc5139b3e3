import type { TrainingArticle } from './articles.ts';

/** What the rewards need of one article: its words as numbers of the reference's words (0: not in the reference). */
interface RewardWords {
  readonly referenceWords: number[];
  readonly referencePairs: number[];
  readonly words: number[][];
  readonly pairs: number[][];
  /** Mean of ROUGE-1 and ROUGE-2 F1 of each sentence alone. */
  readonly alone: number[];
}

export function rewardWords({ sents, summary }: TrainingArticle): RewardWords {
  const reference = rougeWords(summary.join(' '));
  const wordNumbers = new Map<string, number>();
  const pairNumbers = new Map<string, number>();
  const referenceWords = reference.map((word) => numberOf(wordNumbers, word));
  const referencePairs = pairsOf(reference).map((pair) => numberOf(pairNumbers, pair));
  const sentences = sents.map(rougeWords);
  const words = sentences.map((sentence) => sentence.map((word) => wordNumbers.get(word) ?? 0));
  const pairs = sentences.map((sentence) =>
    [...pairsOf(sentence).map((pair) => pairNumbers.get(pair) ?? 0), 0].slice(0, sentence.length),
  );
  const alone = sentences.map(
    (_, i) => (f1(words[i] ?? [], referenceWords) + f1(pairs[i] ?? [], referencePairs)) / 2,
  );
  return { referenceWords, referencePairs, words, pairs, alone };
}

function rougeWords(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, i) => `${words[i] ?? ''} ${word}`);
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const number = numbers.get(key) ?? numbers.size + 1;
  numbers.set(key, number);
  return number;
}

function f1(candidate: readonly number[], reference: readonly number[]): number {
  const left = new Map<number, number>();
  for (const number of reference) left.set(number, (left.get(number) ?? 0) + 1);
  let hits = 0;
  for (const number of candidate) {
    const count = left.get(number) ?? 0;
    if (number === 0 || count === 0) continue;
    left.set(number, count - 1);
    hits += 1;
  }
  const sizes = candidate.length + reference.length;
  return sizes > 0 ? (2 * hits) / sizes : 0;
}
