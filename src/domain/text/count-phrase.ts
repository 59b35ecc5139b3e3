import type { NumberPlace, NumberReading, WordToken } from './number-place.ts';

const mostWords = 14;
const gap = /^(?:[ \u00a0-]|\. )$/;
// After these "one" is a pronoun.
const beforePronoun = /(?:^|[\s"“])(?:no|any|every|some|each|which|this|that|another|the|little)[- ]$/iu;
const afterPronoun = /^(?:['’]s\b| another\b| by one\b)/u;

type Sum = { total: number; current: number | undefined; scale: number };

/** Reads the longest number in words that begins at a place: "two dozen", "one hundred and five", "a million". */
export function countPhrase(place: NumberPlace): NumberReading | undefined {
  const { tokens, index } = place;
  const sum: Sum = { total: 0, current: undefined, scale: 1 };
  let next = index;
  for (let at = index; at < tokens.length && at < index + mostWords; at += 1) {
    const token = tokens[at];
    if (token === undefined || (at > index && !isJoined(place, at))) break;
    if (at === index && place.lexicon.articles.includes(token.word)) {
      sum.current = 1;
      continue;
    }
    if (at > index && next === at && place.lexicon.joints.includes(token.word) && joins(sum, token.word))
      continue;
    if (!add(place, sum, token)) break;
    next = at + 1;
  }
  if (next === index || (next === index + 1 && isPronoun(place, tokens[index]))) return undefined;
  return { kind: 'cardinal', value: sum.total + (sum.current ?? 0), next, scale: sum.scale };
}

function isJoined({ text, tokens }: NumberPlace, at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  return before !== undefined && token !== undefined && gap.test(text.slice(before.end, token.start));
}

/** "and" joins after hundreds and thousands, "y" and "et" after tens. */
function joins({ total, current }: Sum, word: string): boolean {
  const value = current ?? total;
  return word === 'and' ? value >= 100 && value % 100 === 0 : value % 10 === 0 && value > 0;
}

function add({ lexicon, value }: NumberPlace, sum: Sum, token: WordToken): boolean {
  const multiplier = Object.hasOwn(lexicon.multipliers, token.word)
    ? lexicon.multipliers[token.word]
    : undefined;
  if (multiplier !== undefined) return multiply(sum, multiplier, /^(?:cent|mille|mil)$/.test(token.word));
  const more = value(token.word);
  if (more === undefined) return false;
  // quatre-vingt(s): four times twenty
  if (sum.current === 4 && /^vingts?$/.test(token.word)) sum.current = 80;
  else if (fits(sum.current, more)) sum.current = (sum.current ?? 0) + more;
  else return false;
  sum.scale = 1;
  return true;
}

function multiply(sum: Sum, multiplier: number, standsAlone: boolean): boolean {
  if (sum.current === undefined && !standsAlone) {
    // "mil millones", "hundred thousand million": what was closed is multiplied once more.
    if (sum.total === 0) return false;
    sum.total *= multiplier;
    sum.scale *= multiplier;
    return true;
  }
  const product = (sum.current ?? 1) * multiplier;
  sum.scale = multiplier;
  if (multiplier < 1000) {
    sum.current = product;
  } else {
    sum.total += product;
    sum.current = undefined;
  }
  return true;
}

/** "forty" and "eight" make one number; "ten" and "twelve" side by side do not. */
function fits(current: number | undefined, more: number): boolean {
  if (current === undefined || current === 0) return current === undefined;
  if (current % 100 === 0) return more < 100;
  if (more >= 20 || current % 10 !== 0 || current % 100 < 20) return false;
  // soixante-dix, quatre-vingt-seize
  return more < 10 || current % 100 === 60 || current % 100 === 80;
}

/** "no one", "this one", "one another": no number. Articles of other languages neither. */
function isPronoun({ text, lexicon }: NumberPlace, token: WordToken | undefined): boolean {
  if (token === undefined) return false;
  if (lexicon.articles.includes(token.word) || /^(?:un[ao]?|eins?)$/.test(token.word)) return true;
  if (token.word !== 'one') return false;
  return (
    beforePronoun.test(text.slice(Math.max(0, token.start - 12), token.start)) ||
    afterPronoun.test(text.slice(token.end, token.end + 10))
  );
}
