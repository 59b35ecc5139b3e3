import { asciiWords } from './ascii-words.ts';
import { words } from '../text/words.ts';
import { foldForSearch } from './fold.ts';
import { stem } from './stem.ts';
import { termOf } from './term-of.ts';

/** Scripts that write no spaces, and Korean, whose endings stick to the word. */
const pairedScripts = [
  ...['Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar'].map(
    (script) => `\\p{Script=${script}}`,
  ),
  '々ー',
].join('');
const paired = new RegExp(`[${pairedScripts}]`, 'u');
/** Each is a stretch without spaces. */
export const pairedRuns = new RegExp(`[${pairedScripts}][${pairedScripts}\\p{M}]*`, 'gu');

const ascii = /^[\u0000-\u007f]*$/;

/**
 * The terms that a text is found by, in order: words folded and stemmed; in scripts without spaces every pair of
 * neighbouring characters, and the last character of a run alone.
 */
export function searchTerms(text: string): string[] {
  return collect(text, stem);
}

/** As `searchTerms`, but whole words: for what is still being typed, and for spelling. */
export function wholeTerms(text: string): string[] {
  return collect(text, termOf);
}

export function isPaired(text: string): boolean {
  return paired.test(text);
}

/** Whole words, as `wholeTerms` gives them, without spaces again: of pairs only the first character counts, the last one stands alone. */
export function asWritten(words: readonly string[]): string {
  return words.map((word) => (isPaired(word) ? (Array.from(word)[0] ?? '') : word)).join('');
}

function collect(text: string, change: (word: string) => string): string[] {
  const folded = foldForSearch(text);
  if (ascii.test(folded)) return asciiWords(folded).map(change);
  const terms: string[] = [];
  if (!paired.test(folded)) {
    addWords(folded, change, terms);
    return terms;
  }
  let from = 0;
  for (const run of folded.matchAll(pairedRuns)) {
    addWords(folded.slice(from, run.index), change, terms);
    addPairs(run[0], terms);
    from = run.index + run[0].length;
  }
  addWords(folded.slice(from), change, terms);
  return terms;
}

function addWords(folded: string, change: (word: string) => string, terms: string[]): void {
  for (const word of words(folded)) terms.push(change(word));
}

function addPairs(run: string, terms: string[]): void {
  const characters = Array.from(run);
  characters.forEach((character, place) => terms.push(character + (characters[place + 1] ?? '')));
}
