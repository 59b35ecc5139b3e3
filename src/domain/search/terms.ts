import { foldForSearch } from './fold.ts';
import { stem } from './stem.ts';

/** A run of letters, digits and their marks. */
const word = /[\p{L}\p{M}\p{N}]+/gu;
const possessive = /['’]s(?![\p{L}\p{N}])/gu;
const thousands = /(?<=\d),(?=\d{3}(?!\d))/g;
const initials = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu;
const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]/u;
const runs =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々\p{M}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]+/gu;
/** Longer ones are no words; they are cut, on both sides alike. */
const maxWordLength = 64;

/**
 * The terms that a text is found by, in order: folded words, stemmed; scripts without spaces (and Korean, whose endings
 * stick to the word) as overlapping pairs of characters, with the last character alone at the end of each run.
 */
export function searchTerms(text: string): string[] {
  return foldedWords(text).flatMap((folded) => (withoutSpaces.test(folded) ? pairs(folded) : [stem(folded)]));
}

/** As `searchTerms`, without stemming: for words that are still being typed. */
export function titleTerms(text: string): string[] {
  return foldedWords(text).flatMap((folded) => (withoutSpaces.test(folded) ? pairs(folded) : [folded]));
}

/** Words in lower case, without accents, possessive or points between initials (`U.S.` is `us`, `14,000` is `14000`). */
export function foldedWords(text: string): string[] {
  const plain = foldForSearch(text)
    .replace(possessive, '')
    .replace(thousands, '')
    .replace(initials, (letters) => letters.replaceAll('.', ''));
  const words = plain.match(word) ?? [];
  return words.map((one) => (one.length > maxWordLength ? one.slice(0, maxWordLength) : one));
}

function pairs(folded: string): string[] {
  return (folded.match(runs) ?? []).flatMap((run) => {
    if (!withoutSpaces.test(run)) return [stem(run)];
    const characters = Array.from(run);
    return characters.map((character, place) => character + (characters[place + 1] ?? ''));
  });
}
