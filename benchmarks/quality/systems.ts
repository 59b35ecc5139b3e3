import { chooseAtLeast } from '../../src/summarizer/extractive/choose-sentences.ts';
import type { JudgedArticle } from './articles.ts';
import { lexRank, textRank } from './graph-rankers.ts';
import { rougeWords } from './rouge.ts';

/** Ways to summarise that are measured side by side; each gives sentence numbers from 0, in the order in which they are shown. */
export type System = (article: JudgedArticle, words: number) => readonly number[];

export const lead: System = ({ sentences }) => sentences.map((_, i) => i);

export const baselines: Readonly<Record<string, System>> = {
  lead,
  TextRank: (article, words) => bestFirst(article, textRank(article.sentences), words),
  LexRank: (article, words) => bestFirst(article, lexRank(article.sentences), words),
};

/** The bot's own choice, with at least as many words as are compared. */
export function chosen(
  { title, sentences }: JudgedArticle,
  scores: readonly number[],
  words: number,
): readonly number[] {
  return chooseAtLeast({ title, sentences, scores }, words);
}

/** The summary's words for ROUGE, cut after exactly `words` words. */
export function cutWords({ sentences }: JudgedArticle, numbers: readonly number[], words: number): string[] {
  return rougeWords(numbers.map((i) => sentences[i] ?? '').join(' ')).slice(0, words);
}

function bestFirst({ sentences }: JudgedArticle, ranks: readonly number[], words: number): number[] {
  const order = ranks.map((_, i) => i).sort((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0) || a - b);
  const taken: number[] = [];
  let total = 0;
  for (const i of order) {
    if (total >= words) break;
    taken.push(i);
    total += rougeWords(sentences[i] ?? '').length;
  }
  return taken.sort((a, b) => a - b);
}
