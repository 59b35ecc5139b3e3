import type { NewArticle } from '../../src/domain/article.ts';
import { seeded, zipfian } from './random.ts';

const vocabularySize = 300_000;
export const feedCount = 60;
const dayMs = 86_400_000;
const newest = Date.UTC(2026, 10, 1);
const syllables =
  'ba be bi bo bu ca ce co da de di do fa fe fi ga ge go ha he hi ho ka ke ki la le li lo lu ma me mi mo mu na ne ni no pa pe pi po ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo wa we wi za ze'.split(
    ' ',
  );

/** The word of a rank: frequent words are short, all are different, none is English. */
export function wordOf(rank: number): string {
  let rest = rank + 4;
  let word = '';
  while (rest > 0) {
    word += syllables[rest % syllables.length] ?? '';
    rest = Math.floor(rest / syllables.length);
  }
  return `${word}k`;
}

export type Corpus = {
  /** The articles of the feed with number `n % feedCount`, published evenly over two years. */
  readonly article: (n: number) => NewArticle;
  /** Feed 0 is the smallest: one article in a thousand. */
  readonly feedOf: (n: number) => number;
};

/** The same articles for the same numbers, whenever they are asked for in order. */
export function corpusOf(size: number, words: number): Corpus {
  const random = seeded(20_261_101);
  const rank = zipfian(random, vocabularySize);
  const text = (length: number): string[] => Array.from({ length }, () => wordOf(rank()));
  return {
    feedOf: (n) => (n % 1_000 === 0 ? 0 : 1 + (n % (feedCount - 1))),
    article: (n) => ({
      title: sentence(text(9)),
      text: paragraphs(text(words)),
      source: `Outlet ${n % 40}`,
      topic: `Topic ${n % 12}`,
      url: `https://example.org/${n}`,
      language: 'en',
      completeness: 'full',
      publishedAt: new Date(newest - Math.floor((1 - n / size) * 730 * dayMs)),
    }),
  };
}

function sentence(words: readonly string[]): string {
  const joined = words.join(' ');
  return `${joined.charAt(0).toUpperCase()}${joined.slice(1)}`;
}

function paragraphs(words: readonly string[]): string {
  const sentences: string[] = [];
  for (let from = 0; from < words.length; from += 20)
    sentences.push(`${sentence(words.slice(from, from + 20))}.`);
  return sentences.map((one, place) => (place % 4 === 3 ? `${one}\n\n` : `${one} `)).join('');
}
