import type { NumberFact } from './number-fact.ts';

const minus = /(?<=^|\P{L})(?:minus|moins|menos) $/iu;
// After other words "minus" takes something away: "the price minus 12 dollars".
const before =
  /(?:^|[.,;:("“–—/]\s*|(?<!\p{L})(?:of|to|at|is|was|were|are|be|below|under|above|than|from|between|and|or|around|about|nearly|almost|by|in|as|hit|hits|reach|reached|reaching) )$/iu;
const degrees = /^[ -]?(?:°|degr[eé]e?s?(?!\p{L})|grad(?:os)?(?!\p{L}))/iu;
const zero =
  /^ ?(?:°|degrees?)?(?: ?(?:Celsius|centigrade|Fahrenheit|[CF])(?!\p{L}))? below (?:zero|0)(?!\p{L})/u;

/** "minus 12", "minus twelve degrees" and "12 degrees below zero" as -12. */
export function belowZero(text: string, fact: NumberFact): NumberFact {
  if (fact.value <= 0 || !['cardinal', 'percent', 'money'].includes(fact.kind)) return fact;
  const behind = text.slice(fact.end, fact.end + 40);
  const word = minus.exec(text.slice(Math.max(0, fact.start - 7), fact.start))?.[0];
  if (word === undefined) {
    const end = fact.end + (zero.exec(behind)?.[0].length ?? 0);
    return end > fact.end ? { ...fact, value: -fact.value, end, text: text.slice(fact.start, end) } : fact;
  }
  const start = fact.start - word.length;
  const isNegative = degrees.test(behind) || before.test(text.slice(Math.max(0, start - 12), start));
  return isNegative ? { ...fact, value: -fact.value, start, text: text.slice(start, fact.end) } : fact;
}
