import type { IndexedSentence } from './article-index.ts';
import type { NumberFact } from '../text/number-fact.ts';

/** What a number counts or measures; `size` in days or metres. */
export type Unit = { readonly name: string; readonly dimension: 'time' | 'length'; readonly size: number };

const time = (name: string, size: number): Unit => ({ name, dimension: 'time', size });
const length = (name: string, size: number): Unit => ({ name, dimension: 'length', size });

const units: readonly (readonly [string, Unit])[] = [
  ['seconds|secs?|(?<=-)second(?!-?half)', time('second', 1 / 86_400)],
  ['minutes?|mins?|minuten|minutos?', time('minute', 1 / 1440)],
  ['hours?|hrs?|h|stunden?|heures?|horas?', time('hour', 1 / 24)],
  ['days?|tage?n?|jours?|días?', time('day', 1)],
  ['weeks?|wochen?|semaines?|semanas?', time('week', 7)],
  ['months?|monate?n?|mois|mes(?:es)?', time('month', 365.25 / 12)],
  ['years?|yrs?|jahre?n?|ans|années?|años?', time('year', 365.25)],
  ['decades?|jahrzehnte?n?|décadas?', time('decade', 3652.5)],
  ['centur(?:y|ies)|jahrhunderte?n?|siècles?|siglos?', time('century', 36_525)],
  ['mm|millimet(?:er|re)s?', length('millimetre', 0.001)],
  ['cm|centimet(?:er|re)s?|zentimetern?|centímetros?', length('centimetre', 0.01)],
  ['inch(?:es)?', length('inch', 0.0254)],
  ['feet|foot|ft', length('foot', 0.3048)],
  ['yards?|yds?', length('yard', 0.9144)],
  ['m|met(?:er|re)s?|metern?|mètres?|metros?', length('metre', 1)],
  ['kms?|kilomet(?:er|re)s?|kilometern?|kilomètres?|kilómetros?', length('kilometre', 1000)],
  ['miles?|mi|meilen?|millas?', length('mile', 1609.344)],
];
const between =
  '(?:(?:more|full|long|whole|straight|consecutive|calendar|further|additional|extra|working) )?';
// Speeds are no lengths.
const end = '(?![\\p{L}/]|[ -](?:per|an|a) (?:hour|second|minute)(?!\\p{L})|[ -]an?-hour)';
const patterns = units.map(
  ([words, unit]) => [new RegExp(`^[ \\u00a0-]?${between}(?:${words})${end}`, 'u'), unit] as const,
);
const alone = units.map(
  ([words, unit]) =>
    [new RegExp(`(?<!\\p{L})(?:an?|ein|eine|une?|una) (?:${words})${end}`, 'u'), unit] as const,
);
const link = /^(?: ?[-–] ?|,? (?:to|or|and|bis|und|oder|à|et|ou|a|y|o) |, )$/;

/** The unit directly behind a number of a sentence, or behind "half an"; the first of "12 to 18 months" has that of the second. */
export function unitOf(fact: NumberFact, sentence: IndexedSentence): Unit | undefined {
  const { text, numbers } = sentence;
  // "5m" was read with its letter, as millions may be written.
  const behind = (/(?<=\d)[ \u00a0-]?m$/.exec(fact.text)?.[0] ?? '') + text.slice(fact.end, fact.end + 40);
  const plain = fact.kind === 'fraction' ? behind.replace(/^ an? /, ' ') : behind;
  const own = patterns.find(([pattern]) => pattern.test(plain));
  if (own !== undefined) return own[1];
  const next = numbers[numbers.indexOf(fact) + 1];
  if (next === undefined || !link.test(text.slice(fact.end, next.start))) return undefined;
  return unitOf(next, sentence);
}

/** The units that stand without a number: "a year". */
export function singleUnits({ text }: IndexedSentence): readonly Unit[] {
  return alone.filter(([pattern]) => pattern.test(text)).map(([, unit]) => unit);
}
