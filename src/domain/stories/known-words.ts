import { foldAccents } from '../text/fold-accents.ts';
import { hashText } from '../text/hash.ts';
import { stem } from './stem.ts';
import { backgroundShare } from './word-rarity.ts';

/** What articles are compared by in the place of a word: one object for all its forms. */
export type Term = {
  readonly hash: number;
  readonly isNumber: boolean;
  /** The share of articles of English news in general that hold it, 0–1. */
  readonly background: number;
};

export type KnownWord = {
  /** Of the word as it stands. */
  readonly hash: number;
  readonly term: Term;
  /** A number that is not met in every article. */
  readonly isTellingNumber: boolean;
};

/** Beyond so many everything is forgotten, and learnt anew. */
const mostKnown = 50_000;
const knownWords = new Map<string, KnownWord>();
const knownTerms = new Map<string, Term>();

/** The words of news repeat: nearly all of them have been looked at before. */
export function knownWord(word: string): KnownWord {
  const known = knownWords.get(word);
  if (known !== undefined) return known;
  const made = { hash: hashText(word), term: termOf(word), isTellingNumber: isTellingNumber(word) };
  knownWords.set(word, made);
  return made;
}

/** Between two articles, because terms of before and after are not the same objects. */
export function forgetRareWords(): void {
  if (knownWords.size <= mostKnown) return;
  knownWords.clear();
  knownTerms.clear();
}

function termOf(word: string): Term {
  const text = stem(foldAccents(word));
  const known = knownTerms.get(text);
  if (known !== undefined) return known;
  const term = { hash: hashText(text), isNumber: startsWithDigit(text), background: backgroundShare(text) };
  knownTerms.set(text, term);
  return term;
}

/** Small counts and years of our time stand in every second article. */
function isTellingNumber(word: string): boolean {
  if (!startsWithDigit(word)) return false;
  const value = Number(word);
  return !Number.isInteger(value) ? !Number.isNaN(value) : value > 12 && (value < 1990 || value > 2040);
}

function startsWithDigit(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 48 && first <= 57;
}
