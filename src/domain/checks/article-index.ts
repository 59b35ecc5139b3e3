import { datesIn, type DateFact } from '../text/dates.ts';
import { foldAccents } from '../text/fold-accents.ts';
import { namesIn, type NameFact } from '../text/names.ts';
import type { NumberFact } from '../text/number-fact.ts';
import { numbersIn } from '../text/numbers.ts';
import { nameIdentity } from './same-name.ts';
import { guessNameWords } from './guess-names.ts';
import { commonWordsOf, hasCapital, nameWordsOf, restoreCapitals } from './restore-capitals.ts';
import { tokensOf, type Token } from './token.ts';
import { plainTextOf } from './verbatim.ts';

/** A sentence with everything the checks compare. */
export type IndexedSentence = {
  /** With the capitals of its names, where the article has none at all. */
  readonly text: string;
  /** As it is to be shown. */
  readonly original: string;
  readonly tokens: readonly Token[];
  readonly stems: ReadonlySet<string>;
  readonly numbers: readonly NumberFact[];
  readonly names: readonly NameFact[];
  readonly dates: readonly DateFact[];
  /** Whether a "he" or "it" may go on about what was named before. English only. */
  readonly hasPronoun: boolean;
};

const pronoun = /\b(?:he|she|they|it|his|her|their|its|him|them)\b/i;

/** An article read once, so that each summary sentence is checked in a millisecond. */
export type ArticleIndex = {
  readonly language: string | undefined;
  /** The article's sentences in order; the headline is not among them. */
  readonly sentences: readonly IndexedSentence[];
  /** The sentences, and the headline when there is one. */
  readonly all: readonly IndexedSentence[];
  /** Lower-cased words of the whole article, one space between and around them, for finding quotations. */
  readonly wordString: string;
  /** The article and its sentences as `plainTextOf` gives them, for finding copies. */
  readonly plainText: string;
  readonly plainSentences: ReadonlySet<string>;
  /** The words of its names as it writes them, by how they look in lower case. */
  readonly nameWords: ReadonlyMap<string, string>;
  /** The words that it has without a capital. */
  readonly commonWords: ReadonlySet<string>;
  /** Its names of several words, in lower case. */
  readonly fullNames: ReadonlySet<string>;
  /** Identities of its names (`nameIdentity`) that do not only open sentences. */
  readonly sureNames: ReadonlySet<string>;
  /** In how many sentences each stem stands. */
  readonly frequency: ReadonlyMap<string, number>;
};

export type ArticleToCheck = {
  readonly title?: string;
  readonly sentences: readonly string[];
  readonly language?: string;
};

export function indexArticle({ title, sentences, language }: ArticleToCheck): ArticleIndex {
  const guessed = isUncased(sentences, language) ? guessNameWords(sentences) : noNames;
  const read = (text: string): IndexedSentence => ({
    ...indexSentence(restoreCapitals(text, guessed), language),
    original: text,
  });
  const body = sentences.map(read);
  const all = title === undefined || title === '' ? body : [...body, read(title)];
  const plainSentences = all.map(({ text }) => plainTextOf(text));
  const commonWords = commonWordsOf(all);
  const frequency = new Map<string, number>();
  for (const { stems } of all) for (const stem of stems) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  return {
    language,
    sentences: body,
    all,
    wordString: wordString(all.map(({ text }) => text).join(' ')),
    plainText: ` ${plainSentences.join(' ')} `,
    plainSentences: new Set(plainSentences),
    nameWords: nameWordsOf(all, commonWords),
    commonWords,
    fullNames: new Set(
      all
        .flatMap(({ names }) => names.map(({ name }) => name.toLowerCase()))
        .filter((name) => name.includes(' ')),
    ),
    sureNames: new Set(
      all.flatMap(({ names }) => names.filter(({ isCertain }) => isCertain).map(nameIdentity)),
    ),
    frequency,
  };
}

const noNames: ReadonlyMap<string, string> = new Map();

function isUncased(sentences: readonly string[], language: string | undefined): boolean {
  return language === 'en' && !sentences.some((sentence) => hasCapital.test(sentence));
}

export function indexSentence(text: string, language?: string): IndexedSentence {
  const tokens = tokensOf(text);
  const dates = datesIn(text);
  // The day of a date is no number of its own; what looks like a year may be a count.
  const numbers = numbersIn(text, language).filter(
    ({ start, end, value }) =>
      !dates.some((date) => date.start < end && start < date.end && date.year !== value),
  );
  return {
    text,
    original: text,
    tokens,
    stems: new Set(tokens.filter(({ isContent }) => isContent).map(({ stem }) => stem)),
    numbers,
    names: namesIn(text, language),
    dates,
    hasPronoun: pronoun.test(text),
  };
}

const contractions = new Map([
  ["n't", ' not'],
  ["'m", ' am'],
  ["'re", ' are'],
  ["'ve", ' have'],
  ["'ll", ' will'],
]);

/** Lower-cased words without accents, one space between and around them, contractions written out. */
export function wordString(text: string): string {
  const words =
    foldAccents(text)
      .toLowerCase()
      .replaceAll('’', "'")
      .replaceAll(/n't\b|'(?:m|re|ve|ll)\b/g, (end) => contractions.get(end) ?? end)
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:'\p{L}+)?/gu) ?? [];
  return ` ${words.join(' ')} `;
}

/** How much meeting this stem tells: rare words of the article more than its common ones. */
export function weightOf(stem: string, { frequency, all }: ArticleIndex): number {
  return Math.log(1 + all.length / (frequency.get(stem) ?? 1));
}
