/** Sentences; marks further apart hardly belong together, the closing one was forgotten. */
const longestQuotation = 6;
const marks = /[“”„"]/gu;

/**
 * Numbers (from 0) of the sentences that stand wholly inside a quotation which an earlier one opens: shown without it, someone's words
 * would pass for the article's own.
 */
export function insideQuotations(sentences: readonly string[]): ReadonlySet<number> {
  const inside = new Set<number>();
  let openedAt: number | undefined;
  for (const [index, sentence] of sentences.entries()) {
    const last = lastMark(sentence);
    if (last !== undefined) openedAt = opens(sentence, last) ? index : undefined;
    else if (openedAt !== undefined && index - openedAt <= longestQuotation) inside.add(index);
  }
  return inside;
}

function lastMark(sentence: string): number | undefined {
  return [...sentence.matchAll(marks)].at(-1)?.index;
}

/** Straight marks open before a word; the German “ closes what „ opened. */
function opens(sentence: string, at: number): boolean {
  const mark = sentence.charAt(at);
  if (mark === '“') return !sentence.includes('„');
  if (mark !== '"') return mark === '„';
  return /^$|[\s([—–-]/u.test(sentence.charAt(at - 1)) && /\S/u.test(sentence.charAt(at + 1));
}
