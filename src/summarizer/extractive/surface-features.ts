import type { SentenceTerms } from './article-terms.ts';
import { flag } from './position-features.ts';
import {
  CAPTION_WORDS,
  CONNECTIVES,
  FIRST_PERSON,
  FUNCTION_WORDS,
  NUMBER_WORDS,
  PRONOUNS,
  SAYING,
  SECOND_PERSON,
  TIMES,
} from './word-classes.ts';

/** What can be read off the sentence alone. */
export const SURFACE_FEATURES = [
  'numbers in digits',
  'has money or per cent',
  'quotation marks',
  'opens with a quotation mark',
  'stands inside a quotation',
  'is a question',
  'has no full stop',
  'commas',
  'brackets',
  'numbers in words',
  'verbs of saying',
  'words of time',
  'words of captions and credits',
  'subordinate words',
  'opens with a pronoun',
  'opens with a connective',
  'opens with an article',
  'share of pronouns',
  'share of first person',
  'share of second person',
  'share of function words',
  'mean letters of a word',
] as const;

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an']);
const SUBORDINATE: ReadonlySet<string> = new Set(
  'who which that when where while because after before as if although since until unless'.split(' '),
);

export function surfaceFeatures(sentences: readonly SentenceTerms[]): number[][] {
  let quotationOpen = false;
  return sentences.map(({ plain, words }) => {
    const quotes = occurrences(plain, /"/g);
    const inside = quotationOpen;
    if (quotes % 2 === 1) quotationOpen = !quotationOpen;
    return [...punctuation(plain, quotes, inside), ...wordClasses(words)];
  });
}

function punctuation(plain: string, quotes: number, inside: boolean): number[] {
  return [
    Math.min(3, occurrences(plain, /\p{N}[\p{N}.,:]*/gu)) / 3,
    flag(/[$£€¥%]|per ?cent/.test(plain)),
    Math.min(4, quotes) / 4,
    flag(/^["']/.test(plain)),
    flag(inside),
    flag(/\?["')]*$/.test(plain)),
    flag(!/[.!?]["')]*$/.test(plain)),
    Math.min(6, occurrences(plain, /,/g)) / 6,
    flag(/[()[\]]/.test(plain)),
  ];
}

function wordClasses(words: readonly string[]): number[] {
  const total = Math.max(1, words.length);
  const count = (set: ReadonlySet<string>): number => words.filter((word) => set.has(word)).length;
  const upTo = (most: number, set: ReadonlySet<string>): number => Math.min(most, count(set)) / most;
  const first = words[0] ?? '';
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  return [
    upTo(3, NUMBER_WORDS),
    upTo(2, SAYING),
    upTo(3, TIMES),
    upTo(3, CAPTION_WORDS),
    upTo(4, SUBORDINATE),
    flag(PRONOUNS.has(first)),
    flag(CONNECTIVES.has(first)),
    flag(ARTICLES.has(first)),
    (5 * count(PRONOUNS)) / total,
    (5 * count(FIRST_PERSON)) / total,
    (5 * count(SECOND_PERSON)) / total,
    count(FUNCTION_WORDS) / total,
    letters / total / 6,
  ];
}

function occurrences(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
