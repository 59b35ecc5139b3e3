/** Scripts that end a sentence with a space, and have no mark for it. */
const spacedLetter = /[\p{Script=Thai}\p{Script=Lao}]/u;
const letter = /\p{L}/u;
const space = /(?<=[\p{Script=Thai}\p{Script=Lao}]\p{M}{0,3}) +(?=[\p{Script=Thai}\p{Script=Lao}])/gu;

/** A space also stands around names and numbers: a sentence has at least so many characters. */
const shortest = 50;

/** Whether most of a text is in such a script. */
export function isSpacedScript(text: string): boolean {
  if (!spacedLetter.test(text)) return false;
  let more = 0;
  for (const character of text) {
    if (spacedLetter.test(character)) more += 1;
    else if (letter.test(character)) more -= 1;
  }
  return more > 0;
}

/** Where sentences of Thai and Lao end within one line: offsets of the spaces. */
export function breaksAtSpaces(line: string): number[] {
  const breaks: number[] = [];
  for (const { index } of line.matchAll(space)) {
    const isLongEnough = index - (breaks.at(-1) ?? 0) >= shortest;
    if (isLongEnough && line.length - index >= shortest) breaks.push(index);
  }
  return breaks;
}
