/**
 * How often a global pattern is found in a text, counted up to `most`. Unlike `match`, it builds no list: of a text of 5 MB that
 * would be a hundred.
 */
export function countMatches(text: string, pattern: RegExp, most = Infinity): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (count < most && pattern.test(text)) count += 1;
  return count;
}
