import { cleanCharacters } from '../text/clean-characters.ts';

const joiners = /[\u200c\u200d]/;
// Arabic and Indic scripts need them, emoji too; in these they have no work to do.
const idle =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}])[\u200c\u200d]+/gu;

/** A query as a reader sees it: like the texts of articles without characters that nobody sees. */
export function cleanQuery(typed: string): string {
  return withoutIdleJoiners(cleanCharacters(typed));
}

/** Without the zero-width joiners and non-joiners between letters that are never joined. */
export function withoutIdleJoiners(text: string): string {
  return joiners.test(text) ? text.replace(idle, '') : text;
}
