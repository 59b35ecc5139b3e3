import { countMatches } from '../../domain/text/count-matches.ts';

const wideLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
/** Where a word begins: a pattern of whole words needs 64 MB to try one of some megabytes. */
export const wordStart = /(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu;

/** About how many words a text has, in scripts without spaces too: there, two letters count as a word. */
export function textWeight(text: string): number {
  const wide = countMatches(text, wideLetter);
  const spaced = countMatches(text.replace(wideLetter, ' '), wordStart);
  return spaced + Math.round(wide / 2);
}
