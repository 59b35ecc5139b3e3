import type { SummaryLength } from '../../src/domain/summary.ts';
import { chooseSentences } from '../../src/summarizer/extractive/choose-sentences.ts';
import type { JudgedArticle } from './articles.ts';
import { faultsOf } from './faults/index.ts';
import { rouge, rougeWords, type Rouge } from './rouge.ts';
import { baselines, chosen, cutWords, lead, type System } from './systems.ts';

export const OURS = 'brevier-extractive';
export const LENGTHS: readonly SummaryLength[] = ['short', 'standard', 'long'];

/** All figures of one article: ROUGE by length and system, and the faults of the summaries as they are shown. */
export interface Measured {
  /** Key: `60 lead`, `standard brevier-extractive`. */
  readonly rouge: ReadonlyMap<string, Rouge>;
  /** Key: length or `lead-3`; value: names of faults. */
  readonly faults: ReadonlyMap<string, readonly string[]>;
  /** Words of the summaries as they are shown. */
  readonly words: ReadonlyMap<SummaryLength, number>;
}

/** `scores` are the model's, one for each sentence. */
export function measure(
  article: JudgedArticle,
  scores: readonly number[],
  exactWords: readonly number[],
): Measured {
  const reference = rougeWords(article.reference);
  const figures = new Map<string, Rouge>();
  const ours: System = (_, words) => chosen(article, scores, words);
  for (const words of exactWords) {
    for (const [name, system] of [[OURS, ours] as const, ...Object.entries(baselines)]) {
      figures.set(`${words} ${name}`, rouge(cutWords(article, system(article, words), words), reference));
    }
  }
  const faults = new Map<string, string[]>([['lead-3', faultsOfSentences(article, [0, 1, 2])]]);
  const shownWords = new Map<SummaryLength, number>();
  for (const length of LENGTHS) {
    const numbers = chooseSentences({ ...article, scores }, length);
    const shown = cutWords(article, numbers, Infinity);
    figures.set(`${length} ${OURS}`, rouge(shown, reference));
    figures.set(`${length} lead`, rouge(cutWords(article, lead(article, 0), shown.length), reference));
    faults.set(length, faultsOfSentences(article, numbers));
    shownWords.set(length, shown.length);
  }
  figures.set('whole lead-3', rouge(cutWords(article, [0, 1, 2], Infinity), reference));
  return { rouge: figures, faults, words: shownWords };
}

function faultsOfSentences({ title, sentences }: JudgedArticle, numbers: readonly number[]): string[] {
  const points = numbers.flatMap((from) => {
    const text = sentences[from];
    return text === undefined ? [] : [{ text, from }];
  });
  return faultsOf({ title, article: sentences, points });
}
