import { digitNumbers } from './digit-numbers.ts';
import { belowZero } from './below-zero.ts';
import { wordNumbers } from './number-phrases.ts';
import type { NumberFact } from './number-fact.ts';

/**
 * Every number a text states, in digits or words (English; also German, French and Spanish), in order. A range gives both its ends, the
 * first with the scale and kind of the second ("10 to 12 million"). `language` (ISO 639-1) decides what "1.200" and "1,200" mean.
 */
export function numbersIn(text: string, language?: string): readonly NumberFact[] {
  const inDigits = digitNumbers(text, language);
  const inWords = wordNumbers(text, language);
  const all = [...inDigits, ...inWords].sort((a, b) => a.start - b.start || b.end - a.end);
  const facts: NumberFact[] = [];
  let from = 0;
  for (const fact of all) {
    if (fact.start < from) continue;
    const signed = belowZero(text, fact);
    from = signed.end;
    facts.push(signed);
  }
  return facts.map((fact, index) =>
    inRange(text, inCurrency(text, facts[index - 1], fact), facts[index + 1]),
  );
}

const toOther = /^\s?(?:to|[-–—]|or|bis|oder|à|ou|a|o|до|или)\s?$/u;
const andOther = /^ (?:and|und|et|y|и) $/u;
const between = /(?:between|zwischen|entre|между) (?:\S{1,4} ?)?$/iu;

/** The second of "$10-12 million" is money too. */
function inCurrency(text: string, first: NumberFact | undefined, second: NumberFact): NumberFact {
  if (first?.kind !== 'money' || second.kind !== 'cardinal' || second.start - first.end > 5) return second;
  return /^\s?(?:to|bis|[-–—]|à)\s?$/.test(text.slice(first.end, second.start))
    ? { ...second, kind: 'money', unit: first.unit }
    : second;
}

/** The first of "10 to 12 million" is in millions. */
function inRange(text: string, first: NumberFact, second: NumberFact | undefined): NumberFact {
  if (second === undefined || second.start - first.end > 6 || first.scale !== 1) return first;
  if (first.kind !== 'cardinal' && !(first.kind === 'money' && second.scale !== 1)) return first;
  const link = text.slice(first.end, second.start);
  const isBetween =
    andOther.test(link) && between.test(text.slice(Math.max(0, first.start - 16), first.start));
  if (!toOther.test(link) && !isBetween) return first;
  const takesScale = second.scale !== 1 && first.value <= second.value / second.scale;
  const kind = second.kind === 'percent' || second.kind === 'money' ? second.kind : first.kind;
  return {
    ...first,
    kind,
    unit: first.unit ?? second.unit,
    value: takesScale ? first.value * second.scale : first.value,
    scale: takesScale ? second.scale : first.scale,
  };
}
