const capitalised = /\p{Lu}[\p{L}\p{M}\p{N}’']*/gu;
const sentenceMarks = '.!?:“"‘•–—';
const calendar =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$|^(?:I|The|A|An|In|On|At|He|She|It|We|They|But|And|Mr|Mrs|Ms|Dr)$/;

/** Words that are capitalised inside a sentence: parts of names. Scripts and languages without that give none or all nouns. */
export function namesOf(text: string): readonly string[] {
  const names: string[] = [];
  for (const { 0: word, index } of text.matchAll(capitalised)) {
    if (word.length > 1 && !beginsSentence(text, index) && !calendar.test(word)) names.push(bare(word));
  }
  return names;
}

/** The names of headline and opening; a headline that capitalises every word proves nothing by itself. */
export function mainNames(title: string, opening: string): readonly string[] {
  return [...(isTitleCase(title) ? [] : namesOf(title)), ...namesOf(opening)];
}

/** Whether a headline capitalises nearly every word. */
export function isTitleCase(title: string): boolean {
  const long = title.match(/\p{L}{4,}/gu) ?? [];
  const large = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return long.length > 3 && large > 0.7 * long.length;
}

/** Looked for backwards, because there are far fewer capitals than full stops and spaces. */
function beginsSentence(text: string, index: number): boolean {
  let before = index - 1;
  while (before >= 0 && isSpace(text.charCodeAt(before))) {
    if (text[before] === '\n') return true;
    before -= 1;
  }
  return before >= 0 && sentenceMarks.includes(text.charAt(before));
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(String.fromCharCode(code)));
}

function bare(word: string): string {
  return word.replace(/[’']s?$/, '').toLowerCase();
}
