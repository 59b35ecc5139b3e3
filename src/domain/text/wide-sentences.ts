export const wideTerminators = /[。！？｡．]/;

const marks = /[。！？｡．!?…]/;
const closing: Readonly<Record<string, string>> = {
  '「': '」',
  '『': '』',
  '“': '”',
  '《': '》',
  '（': '）',
  '(': ')',
  '〈': '〉',
};
const closers = new Set(['」', '』', '”', '’', '"', '）', ')', '》', '〉', '】']);
const longestQuotation = 400;
// What makes a closed bracket part of the sentence: a comma, Japanese particles; behind a quotation also a verb of saying.
const goesOn = /^[、，,]|^(?:と|って|という|など|が|を|は|に|も|で|や|の|へ|から|まで|とは|だ)/u;
const saidBySomeone =
  /^[^。！？，、]{0,12}?(?:说|說|表示|称|稱|道|写道|寫道|指出|强调|強調|补充|補充|问|問)/u;

/**
 * Chinese and Japanese sentences: for the offset just after each wide terminator that ends one, where the sentence ends (with its closing
 * brackets). A terminator inside brackets ends nothing unless the sentence stops with the bracket.
 */
export function breaksInWideScript(line: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const nextCloser = closerFinder(line);
  let openUntil = -1;
  for (let index = 0; index < line.length; index += 1) {
    const character = line.charAt(index);
    if (index > openUntil && Object.hasOwn(closing, character)) {
      openUntil = Math.max(openUntil, nextCloser(closing[character] ?? '', index));
    } else if (wideTerminators.test(character) && !isDecimalPoint(line, index)) {
      const end = endWithClosers(line, index + 1);
      const leavesBracket = openUntil < end;
      const wasInside = openUntil > index;
      if (leavesBracket && !(wasInside && belongsTo(line, end))) ends.set(index + 1, end);
      if (end > index + 1) index = end - 1;
    }
  }
  return ends;
}

/** Finds where a bracket that opens at an index closes, or -1 where it does not within a quotation's length. Looks at no part twice. */
function closerFinder(line: string): (bracket: string, index: number) => number {
  const known = new Map<string, number>();
  return (bracket, index) => {
    let at = known.get(bracket) ?? -1;
    if (at < index) {
      at = line.indexOf(bracket, index);
      if (at < 0) at = Number.POSITIVE_INFINITY;
      known.set(bracket, at);
    }
    return at - index <= longestQuotation ? at : -1;
  };
}

/** Whether what follows a closed bracket at `end` belongs to the same sentence. */
function belongsTo(line: string, end: number): boolean {
  const after = line.slice(end, end + 24);
  return goesOn.test(after) || (/[”」』]/.test(line.charAt(end - 1)) && saidBySomeone.test(after));
}

function endWithClosers(line: string, from: number): number {
  let end = from;
  while (
    end < line.length &&
    end < from + 12 &&
    (closers.has(line.charAt(end)) || marks.test(line.charAt(end)))
  )
    end += 1;
  return end;
}

function isDecimalPoint(line: string, index: number): boolean {
  return line.charAt(index) === '．' && /[\d０-９]/.test(line.charAt(index + 1));
}
