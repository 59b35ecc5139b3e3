const wideLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** About how many words a text has, in scripts without spaces too: there, two letters count as a word. */
export function textWeight(text: string): number {
  const wide = text.match(wideLetter)?.length ?? 0;
  const spaced = text.replace(wideLetter, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return spaced + Math.round(wide / 2);
}
