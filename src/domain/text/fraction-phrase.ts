import { countPhrase } from './count-phrase.ts';
import type { NumberPlace, NumberReading, WordToken } from './number-place.ts';

/** "half", "two thirds", "half a million", "a quarter of a million", "two and a half", "one and a half billion". */
export function fractionPhrase(place: NumberPlace): NumberReading | undefined {
  return mixedAt(place) ?? multipliedAt(place) ?? fractionAt(place);
}

/** "one and a half million", "a million and a half", "two and a quarter". */
function mixedAt(place: NumberPlace): NumberReading | undefined {
  const whole = countPhrase(place);
  if (whole === undefined || !isWord(place, whole.next, place.lexicon.joints)) return undefined;
  const index = afterArticle(place, whole.next + 1);
  const part = tokenAt(place, index)?.word ?? '';
  // "two and half of them" are two numbers.
  if (place.lexicon.joints.includes('and') && index === whole.next + 1) return undefined;
  const share = halfOf(place, part) ?? (part === 'quarter' ? 0.25 : undefined);
  if (share === undefined) return undefined;
  const factor = whole.scale === 1 ? multiplierAt(place, index + 1) : undefined;
  const value = (whole.value + share * whole.scale) * (factor ?? 1);
  const next = index + (factor === undefined ? 1 : 2);
  return { kind: 'cardinal', value, next, scale: factor ?? whole.scale };
}

/** "half a million", "a half million", "three quarters of a billion", "half a dozen". */
function multipliedAt(place: NumberPlace): NumberReading | undefined {
  const first = afterArticle(place, place.index);
  const half = halfOf(place, tokenAt(place, first)?.word ?? '');
  const share = half === undefined ? fractionAt(place) : { value: half, next: first + 1 };
  if (share === undefined) return undefined;
  const index = afterArticle(place, isWord(place, share.next, ['of']) ? share.next + 1 : share.next);
  const factor = multiplierAt(place, index);
  if (factor === undefined) return undefined;
  return { kind: 'cardinal', value: share.value * factor, next: index + 1, scale: factor };
}

/** "half", "a third of", "two thirds", "three-quarters". */
function fractionAt({ text, tokens, index, lexicon, value }: NumberPlace): NumberReading | undefined {
  const token = tokens[index];
  const part = tokens[index + 1];
  if (token === undefined) return undefined;
  if (Object.hasOwn(lexicon.fractions, token.word)) {
    return { kind: 'fraction', value: lexicon.fractions[token.word] ?? 0.5, next: index + 1, scale: 1 };
  }
  if (
    part === undefined ||
    !Object.hasOwn(lexicon.parts, part.word) ||
    !/^[ -]$/.test(text.slice(token.end, part.start))
  )
    return undefined;
  const count = lexicon.articles.includes(token.word) ? 1 : value(token.word);
  const size = lexicon.parts[part.word] ?? 1;
  if (count === undefined || count < 1 || count > 9) return undefined;
  const isPlural = part.word.endsWith('s') && part.word !== 'tiers';
  if (lexicon.articles[0] === 'a' && isPlural === (count === 1)) return undefined;
  // "a third of voters" is a part, "a third man" is not.
  const isPart =
    count > 1 ||
    part.word === 'quarter' ||
    /^[ -](?:of|der|des|de|du|off|less|more)\b/.test(text.slice(part.end, part.end + 8));
  return isPart ? { kind: 'fraction', value: count / size, next: index + 2, scale: 1 } : undefined;
}

function halfOf({ lexicon }: NumberPlace, word: string): number | undefined {
  return Object.hasOwn(lexicon.fractions, word) ? lexicon.fractions[word] : undefined;
}

function multiplierAt(place: NumberPlace, index: number): number | undefined {
  const word = tokenAt(place, index)?.word ?? '';
  return Object.hasOwn(place.lexicon.multipliers, word) ? place.lexicon.multipliers[word] : undefined;
}

function afterArticle(place: NumberPlace, index: number): number {
  return isWord(place, index, place.lexicon.articles) ? index + 1 : index;
}

function isWord(place: NumberPlace, index: number, words: readonly string[]): boolean {
  return words.includes(tokenAt(place, index)?.word ?? '');
}

/** The word at an index, when only a space or hyphen parts it from the one before. */
function tokenAt({ text, tokens, index: first }: NumberPlace, index: number): WordToken | undefined {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (index === first || before === undefined || token === undefined) return token;
  return /^[ \u00a0-]$/.test(text.slice(before.end, token.start)) ? token : undefined;
}
