import { withoutIdleJoiners } from './clean-query.ts';
import { foldAccents } from '../text/fold-accents.ts';

// Arabic vowels and lengthening, Hebrew points (not the signs between words, as the maqaf), the Devanagari nukta.
const marks = /[\u064b-\u065f\u0670\u0640\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u093c]/g;
const lookalikes = /[\u0929\u0931\u0934\u0622\u0623\u0625\u0649\u0629\u06cc\u06a9ёй]/g;
const foldedLetters: Readonly<Record<string, string>> = {
  '\u0622': '\u0627', // Arabic: the forms of alef,
  '\u0623': '\u0627',
  '\u0625': '\u0627',
  '\u0649': '\u064a', // alef maksura, often written for yeh,
  '\u0629': '\u0647', // teh marbuta, often written as heh,
  '\u06cc': '\u064a', // and the Persian yeh and kaf.
  '\u06a9': '\u0643',
  '\u0929': '\u0928', // Devanagari letters that hold the nukta.
  '\u0931': '\u0930',
  '\u0934': '\u0933',
  ё: 'е',
  й: 'и',
};
const singleQuotes = /[‘’ʼ]/g;
const otherPunctuation = /[“”„«»–—…·•]/g;
const ascii = /^[\u0000-\u007f]*$/;

/** Lower case without idle joiners, accents, width forms or vowel marks: what different ways of writing a word have in common. */
export function foldForSearch(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return foldAccents(withoutIdleJoiners(text).normalize('NFKC').toLowerCase())
    .replace(singleQuotes, "'")
    .replace(otherPunctuation, ' ')
    .replace(marks, '')
    .replace(lookalikes, (letter) => foldedLetters[letter] ?? letter);
}
