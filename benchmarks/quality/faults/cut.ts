import { plain, pointRule } from './shown-summary.ts';

const ABBREVIATION =
  /(?:^|[ ("'])(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|col|sgt|lt|capt|st|vs|jan|feb|aug|sept|oct|nov|dec)\.$|(?<!\bthe) u\.[sn]\.$/;
const CAPITALS = /\p{Lu}/u;

export const cut = pointRule(
  'cut sentence',
  'The point has fewer than four words, does not end like a sentence, ends in a title or abbreviation such as “Mr.”, has an ' +
    'odd number of quotation marks, or opens with a small letter although the article has capitals.',
  (text, { article }) => {
    const own = plain(text);
    if (isWithoutSpaces(own)) return !/[.!?…。！？」』"]$/u.test(own);
    if (own.split(' ').length < 4 || !/[.!?…।؟]["')\]]*$/u.test(own) || ABBREVIATION.test(own)) return true;
    if ((own.split('"').length - 1) % 2 === 1) return true;
    return /^\p{Ll}/u.test(text) && article.some((sentence) => CAPITALS.test(sentence));
  },
);

function isWithoutSpaces(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text);
}
