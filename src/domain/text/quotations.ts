export type Quotation = {
  /** The words between the marks. */
  readonly text: string;
  /** Where those words begin and end. */
  readonly start: number;
  readonly end: number;
};

const closers: Readonly<Record<string, readonly string[]>> = {
  '“': ['”', '“'],
  '„': ['“', '”', '‟'],
  '‟': ['”'],
  '"': ['"'],
  '«': ['»'],
  '»': ['«'],
  '‹': ['›'],
  '›': ['‹'],
  '‚': ['‘', '’'],
  '‘': ['’'],
  '「': ['」'],
  '『': ['』'],
  "'": ["'"],
};
const opening = /["“„‟«»‹›‚‘「『']/g;
const letter = /[\p{L}\p{N}]/u;
const longestQuotation = 3_000;
const fewestWordsInSingleMarks = 2;

/**
 * What a text quotes, in straight, curly, German and Nordic marks, guillemets and corner brackets. Single marks count only around two words
 * or more, since one is likelier an apostrophe. A quotation whose end is missing reaches to the end of its paragraph.
 */
export function quotationsIn(text: string): readonly Quotation[] {
  const found: Quotation[] = [];
  opening.lastIndex = 0;
  for (let hit = opening.exec(text); hit !== null; hit = opening.exec(text)) {
    const quotation = opensHere(text, hit.index) ? readQuotation(text, hit.index) : undefined;
    if (quotation === undefined) continue;
    if (quotation.text !== '') found.push(quotation);
    opening.lastIndex = quotation.end + 1;
  }
  return found;
}

/** An opening mark stands after no letter and before something. */
function opensHere(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark === '「' || mark === '『') return true;
  return (
    !letter.test(text.charAt(at - 1)) && (mark === '«' || mark === '»' || /\S/.test(text.charAt(at + 1)))
  );
}

function readQuotation(text: string, at: number): Quotation | undefined {
  const mark = text.charAt(at);
  const paragraph = text.slice(at + 1, at + longestQuotation);
  const paragraphEnd = paragraph.search(/\n\s*\n/);
  const within = paragraphEnd < 0 ? paragraph : paragraph.slice(0, paragraphEnd);
  const isSingle = mark === "'" || mark === '‘' || mark === '‚';
  const close = closingAt(within, closers[mark] ?? [], isSingle);
  if (close < 0)
    return mark === '“' && paragraphEnd >= 0 ? trimmed(text, at + 1, at + 1 + within.length) : undefined;
  const quotation = trimmed(text, at + 1, at + 1 + close);
  return isSingle && quotation.text.split(/\s+/).length < fewestWordsInSingleMarks ? undefined : quotation;
}

function closingAt(within: string, marks: readonly string[], isSingle: boolean): number {
  for (let index = 0; index < within.length; index += 1) {
    if (!marks.includes(within.charAt(index))) continue;
    // An apostrophe inside a word ends no quotation.
    if (isSingle && letter.test(within.charAt(index + 1))) continue;
    return index;
  }
  return -1;
}

function trimmed(text: string, start: number, end: number): Quotation {
  const inside = text.slice(start, end);
  const lead = inside.length - inside.trimStart().length;
  const words = inside.trim();
  return { text: words, start: start + lead, end: start + lead + words.length };
}
