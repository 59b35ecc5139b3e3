import { months, weekdays } from './calendar-words.ts';

export type DateFact = {
  /** 1 is Monday. */
  readonly weekday: number | undefined;
  readonly year: number | undefined;
  /** 1 to 12. */
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** Spring is 1, winter 4; only with a year. */
  readonly season: number | undefined;
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

const monthNames = names([...months.keys()]);
const weekdayNames = names([...weekdays.keys()].filter((name) => name.length > 4));
const year = '(?:1[5-9]|20)\\d{2}';
const edge = '(?![\\p{L}\\p{N}])';
const seasons = new Map([
  ['spring', 1],
  ['summer', 2],
  ['autumn', 3],
  ['fall', 3],
  ['winter', 4],
]);
const until = ' ?(?:[-–—]|to|and|or|until|through|bis|und|au|et|al?|y) ?(?:the )?';
// "May 3 and 5." has two days, "May 3 and 5 people" has one.
const untilBehind = '(?: ?[-–—] ?| (?:to|until|through|bis) | (?:and|or) (?=\\d+(?:st|nd|rd|th)?[.,;)]))';
const noCount = '(?![\\p{L}\\p{N}]|[.,:]\\d| ?%| per ?cent| o.clock)';
const patterns = [
  `(?<iso>${year}-\\d{2}-\\d{2})${edge}`,
  `(?<numeric>\\d{1,2}[./]\\d{1,2}[./]${year})${edge}`,
  `(?:(?<from>\\d{1,2})(?:st|nd|rd|th|\\.|º)?${until})?(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.|º)? (?:of |de )?(?<month>${monthNames})\\.?${edge}(?:,? (?:de |del )?(?<year>${year})${edge})?`,
  `(?<month2>${monthNames})\\.? (?<day2>\\d{1,2})(?:st|nd|rd|th)?${noCount}(?:${untilBehind}(?<to>\\d{1,2})(?:st|nd|rd|th)?${noCount})?(?:,? (?<year2>${year})${edge})?`,
  `(?<month3>${monthNames})\\.?(?:,? (?:of |de )?)(?<year3>${year})${edge}`,
  `(?<season>${[...seasons.keys()].join('|')})(?: of| in|,)? (?<year6>${year})${edge}`,
  `(?<weekday>${weekdayNames})s?${edge}`,
  `(?<month4>${monthNames})${edge}`,
  `(?<!\\p{Lu}-)(?<year5>(?:19|20)\\d{2})(?=s?${edge})(?! ?(?:%|per ?cent|people|men|women|dollars|euros?|miles|kilomet))`,
];
// "mid-June", "May-June", "May 3-June 4"
const ahead = `(?:(?<![\\p{L}\\p{N}.,/$€£‐‑-])|(?<=(?<!\\p{L})(?:mid|early|late|end|pre|post|${monthNames})[‐‑-])|(?<=\\d-)(?=\\p{L}))`;
const date = new RegExp(`${ahead}(?:${patterns.join('|')})`, 'giu');

/** Dates as far as they are said: "Thursday", "3 November 2024", "Nov. 3", "March 2024", "2024-11-03", "3. November", "2024", in order. */
export function datesIn(text: string): readonly DateFact[] {
  const facts: DateFact[] = [];
  for (const match of text.matchAll(date)) {
    const fact = readDate(match[0], match.index, match.groups ?? {});
    if (fact !== undefined && !isOtherWord(text, fact)) facts.push(...daysOf(fact, match.groups ?? {}));
  }
  return facts;
}

type Groups = Readonly<Record<string, string | undefined>>;

function readDate(text: string, start: number, groups: Groups): DateFact | undefined {
  const numbers = groups.iso?.split('-').map(Number) ?? numericDate(groups.numeric);
  const month =
    numbers?.[1] ??
    months.get((groups.month ?? groups.month2 ?? groups.month3 ?? groups.month4 ?? '').toLowerCase());
  const day = numbers?.[2] ?? numberOf(groups.day ?? groups.day2);
  if ((day !== undefined && (day < 1 || day > 31)) || (month !== undefined && (month < 1 || month > 12)))
    return undefined;
  return {
    weekday: weekdays.get((groups.weekday ?? '').toLowerCase()),
    year:
      numbers?.[0] ?? numberOf(groups.year ?? groups.year2 ?? groups.year3 ?? groups.year5 ?? groups.year6),
    month,
    day,
    season: seasons.get((groups.season ?? '').toLowerCase()),
    text,
    start,
    end: start + text.length,
  };
}

/** Both ends of "14-16 August" and "August 14 to 16, 2027", each with the month and year and the whole text. */
function daysOf(fact: DateFact, groups: Groups): readonly DateFact[] {
  const [first = 0, last = 0] = [numberOf(groups.from) ?? fact.day, numberOf(groups.to) ?? fact.day];
  if (first < 1 || last > 31 || first >= last) return [fact];
  return [
    { ...fact, day: first },
    { ...fact, day: last },
  ];
}

/** "3.11.2024" and "03/11/2024" as year, month, day; with a slash and both below 13 only the year is sure. */
function numericDate(text: string | undefined): (number | undefined)[] | undefined {
  if (text === undefined) return undefined;
  const [first = 0, second = 0, last = 0] = text.split(/[./]/).map(Number);
  if (text.includes('.') || first > 12) return [last, second, first];
  return second > 12 ? [last, first, second] : [last, undefined, undefined];
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

const monthContext =
  /(?:^|\s)(?:in|since|until|till|by|of|from|to|last|next|this|early|late|mid|end|pre|post|during|every|im|seit|bis|en|de|depuis|desde|hasta|and|or|through|before|after)[ ‐‑-]$/iu;

/** "may", "march" and "mars" are also other words: a bare month needs a capital (in English) and a word of time before it. */
function isOtherWord(text: string, fact: DateFact): boolean {
  if (fact.month === undefined || fact.day !== undefined || fact.year !== undefined) return false;
  const hasContext = monthContext.test(text.slice(Math.max(0, fact.start - 9), fact.start));
  if (fact.text.length <= 3) return !(hasContext && fact.text === 'May');
  if (/^(?:may|march|mars|mayo|mai|august)$/i.test(fact.text))
    return !(hasContext && /^\p{Lu}/u.test(fact.text));
  return false;
}

function names(list: readonly string[]): string {
  return [...list].sort((a, b) => b.length - a.length).join('|');
}
