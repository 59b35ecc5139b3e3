const escapes = /\u001B\[\d+m|\u001B\]8;;[^\u0007]*\u0007/g;
/** Drawn over the character before, or not at all. */
const noCell = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
/** Two cells: the scripts and symbols that Unicode's annex 11 calls wide, near enough for breaking lines. */
const twoCells =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;
const plainText = /^[\u0020-\u02ff\u2010-\u2027]*$/;

/** How many columns of a terminal a text takes, without the escape sequences of `style.ts`. */
export function cellWidth(text: string): number {
  const shown = text.replaceAll(escapes, '');
  if (plainText.test(shown)) return shown.length;
  let cells = 0;
  for (const character of shown) cells += noCell.test(character) ? 0 : twoCells.test(character) ? 2 : 1;
  return cells;
}

/** Whether lines may be broken beside this character, as in scripts without spaces. */
export function isWide(character: string): boolean {
  return twoCells.test(character);
}
