import { countPhrase } from './count-phrase.ts';
import { fractionPhrase } from './fraction-phrase.ts';
import { germanNumber } from './german-numbers.ts';
import { currencies } from './number-units.ts';
import { numberWords } from './number-words.ts';
import type { NumberFact } from './number-fact.ts';
import type { NumberLexicon } from './number-lexicon.ts';
import type { NumberPlace, NumberReading, WordToken } from './number-place.ts';

const wordPattern = /[\p{L}\p{M}]+/gu;

/** Numbers written in words: "forty-eight thousand", "two dozen", "a third", "hundreds", "achtundvierzigtausend", "quarante-huit mille". */
export function wordNumbers(text: string, language: string | undefined): NumberFact[] {
  const lexicon = numberWords(language);
  const value = (word: string): number | undefined =>
    valueIn(lexicon, word) ?? (language === 'de' ? germanNumber(word) : undefined);
  const tokens = readTokens(text);
  const facts: NumberFact[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const place = { text, tokens, index, lexicon, value };
    const reading = beginsNumber(place) ? readingAt(place) : undefined;
    const first = tokens[index];
    const last = tokens[(reading?.next ?? 0) - 1];
    if (reading === undefined || first === undefined || last === undefined) continue;
    facts.push(factFor(text, reading, { start: first.start, end: last.end }));
    index = reading.next - 1;
  }
  return facts;
}

function readTokens(text: string): readonly WordToken[] {
  const tokens: WordToken[] = [];
  for (const match of text.matchAll(wordPattern)) {
    tokens.push({ word: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

function valueIn(lexicon: NumberLexicon, word: string): number | undefined {
  return Object.hasOwn(lexicon.small, word) ? lexicon.small[word] : undefined;
}

function beginsNumber({ tokens, index, lexicon, value }: NumberPlace): boolean {
  const word = tokens[index]?.word ?? '';
  return (
    value(word) !== undefined ||
    lexicon.articles.includes(word) ||
    [lexicon.multipliers, lexicon.ordinals, lexicon.fractions, lexicon.magnitudes].some((table) =>
      Object.hasOwn(table, word),
    )
  );
}

function readingAt(place: NumberPlace): NumberReading | undefined {
  return fractionPhrase(place) ?? ordinalAt(place) ?? countPhrase(place) ?? magnitudeAt(place);
}

function ordinalAt({ text, tokens, index, lexicon, value }: NumberPlace): NumberReading | undefined {
  const token = tokens[index];
  const unit = tokens[index + 1];
  if (token === undefined) return undefined;
  if (Object.hasOwn(lexicon.ordinals, token.word))
    return { kind: 'ordinal', value: lexicon.ordinals[token.word] ?? 0, next: index + 1, scale: 1 };
  const tens = value(token.word);
  if (
    tens === undefined ||
    tens < 20 ||
    tens > 90 ||
    unit === undefined ||
    !Object.hasOwn(lexicon.ordinals, unit.word)
  )
    return undefined;
  const ones = lexicon.ordinals[unit.word] ?? 10;
  return ones < 10 && text.slice(token.end, unit.start) === '-'
    ? { kind: 'ordinal', value: tens + ones, next: index + 2, scale: 1 }
    : undefined;
}

function magnitudeAt({ tokens, index, lexicon }: NumberPlace): NumberReading | undefined {
  const word = tokens[index]?.word ?? '';
  if (!Object.hasOwn(lexicon.magnitudes, word)) return undefined;
  return { kind: 'magnitude', value: lexicon.magnitudes[word] ?? 0, next: index + 1, scale: 1 };
}

const percentBehind =
  /^[ -](?:(?:of )?an? )?(?:per ?cent(?:age points?)?|percentage points?|prozent|pour ?cent|por ciento)(?!\p{L})/iu;
const currencyBehind = /^\.? (?:de |d['’])?(\p{L}{3,8})/u;

/** Adds the per cent or currency that stands behind. */
function factFor(
  text: string,
  { kind, value, scale }: NumberReading,
  { start, end }: { start: number; end: number },
): NumberFact {
  const behind = text.slice(end, end + 24);
  const isCount = kind === 'cardinal' || kind === 'fraction';
  const percent = isCount ? percentBehind.exec(behind)?.[0] : undefined;
  const currency = isCount ? currencyBehind.exec(behind) : null;
  const unit = currencies[(currency?.[1] ?? '').toLowerCase()];
  if (percent !== undefined) {
    return {
      kind: 'percent',
      value,
      unit: undefined,
      scale,
      text: text.slice(start, end + percent.length),
      start,
      end: end + percent.length,
    };
  }
  if (currency !== null && unit !== undefined) {
    return {
      kind: 'money',
      value,
      unit,
      scale,
      text: text.slice(start, end + currency[0].length),
      start,
      end: end + currency[0].length,
    };
  }
  return { kind, value, unit: undefined, scale, text: text.slice(start, end), start, end };
}
