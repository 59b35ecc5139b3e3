import { currencies, currencyBefore, scales } from './number-units.ts';
import type { NumberFact, NumberKind } from './number-fact.ts';
import { parseDigits } from './parse-digits.ts';

const scaleNames = Object.keys(scales)
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace('.', '\\.'))
  .join('|');
const currencyNames = Object.keys(currencies)
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace('$', '\\$'))
  .join('|');
const currencyMarks = Object.keys(currencyBefore)
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace('$', '\\$').replace('.', '\\.'))
  .join('|');

const behind = [
  // 3rd, 1er, 4º
  '(?<ordinal>st|nd|rd|th|ers?|ère|e|ème|º|ª|[oa](?= ))(?![\\p{L}\\p{N}])',
  // 1990s, 1990er
  '(?<decade>s|er)(?![\\p{L}\\p{N}])',
  '(?<clock>[:.h]\\d{2}(?:[:.]\\d{2})?)(?!\\d|[.,]\\d)(?<half> ?[ap]\\.?m\\b\\.?)?',
  '(?<hour> ?[ap]\\.?m\\b\\.?| uhr\\b)',
  `(?<more> ?[½¼¾]| and a (?:half|quarter)(?!\\p{L}))?(?<scale>(?=[ \\u00a0-]?\\p{L})[ \\u00a0-]?(?:${scaleNames})(?![\\p{L}\\p{N}]))?` +
    '(?<percent> ?[%٪]|(?=[ -]?p)[ -]?(?:per ?cent(?:age points?)?|percentage points?|pct|prozent(?:punkten?)?|pour ?cent|por ciento)(?!\\p{L})|' +
    ' процент\\p{L}{0,3})?' +
    `(?:(?=[ \\u00a0]?[\\p{L}$€£])[ \\u00a0]?(?:de |d['’])?(?<named>${currencyNames})(?![\\p{L}\\p{N}]))?`,
];
const number = new RegExp(
  `(?<![\\p{L}\\p{N}_.,])(?<digits>\\d{1,30}(?:[.,'’\\u00a0\\u202f ]\\d{3}(?!\\d))*(?:[.,]\\d{1,12})?)(?:${behind.join('|')})`,
  'giu',
);
// A letter and hyphen before make a name of it (F-16), a minus sign a negative number.
const before = new RegExp(
  `(?:(?<name>\\p{Lu}[-‐])|(?<currency>(?<!\\p{L})(?:${currencyMarks}|Rs\\.?) ?)|(?<=^|[\\s(])(?<sign>[-−–]))$`,
  'u',
);

/** "1952-63" ends in 1963. */
const firstYear = /(?<!\d)(?:1[89]|20)\d{2}(?=[-–/]$)/;

/** Numbers written in digits, with currency, scale, per cent, ordinal and clock marks. */
export function digitNumbers(text: string, language: string | undefined): NumberFact[] {
  const facts: NumberFact[] = [];
  if (!/\d/.test(text)) return facts;
  for (const match of text.matchAll(number)) {
    const ahead = text.slice(Math.max(0, match.index - 6), match.index);
    const opening = before.exec(ahead);
    if (opening?.groups?.name !== undefined) continue;
    const since = Number(firstYear.exec(ahead)?.[0] ?? 0);
    const lead = opening?.[0] ?? '';
    const groups = { ...match.groups, currency: opening?.groups?.currency, sign: opening?.groups?.sign };
    const start = match.index - lead.length;
    facts.push(
      ...readMatch({
        text: text.slice(start, start + lead.length + match[0].length),
        start,
        groups,
        language,
        since,
      }),
    );
  }
  return facts;
}

type Hit = {
  readonly text: string;
  readonly start: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly language: string | undefined;
  /** The year that a range begins with; 0: none. */
  readonly since: number;
};

function readMatch(hit: Hit): NumberFact[] {
  const { groups } = hit;
  const digits = groups.digits ?? '';
  const time = readTime(digits, groups);
  if (time !== undefined) return [fact(hit, { kind: 'time', value: time, scale: 1 })];
  const year = lastYear(digits, hit.since);
  if (year !== undefined) return [fact(hit, { kind: 'year', value: year, scale: 1 })];
  const scaleName = (groups.scale ?? '').trim().replace(/^-/, '').toLowerCase();
  const scale = isScale(scaleName, groups) ? (scales[scaleName] ?? 1) : 1;
  const hasUnit = groups.scale !== undefined || groups.percent !== undefined;
  const values = parseDigits(digits, { language: hit.language, hasUnit });
  const sign = groups.sign === undefined ? 1 : -1;
  if (values.length > 1) return spread(hit, digits, values);
  const value = ((values[0] ?? Number.NaN) + shareOf(groups.more)) * scale * sign;
  return Number.isFinite(value) ? [fact(hit, { kind: kindOf(digits, value, groups), value, scale })] : [];
}

/** "2½", "2 and a half". */
function shareOf(more = ''): number {
  if (/½|half/.test(more)) return 0.5;
  if (/¾/.test(more)) return 0.75;
  return more === '' ? 0 : 0.25;
}

function lastYear(digits: string, since: number): number | undefined {
  const year = Number(digits) + 100 * Math.floor(since / 100);
  return /^\d{2}$/.test(digits) && since > 0 && year > since ? year : undefined;
}

/** "5m" is five million of money, but may be five metres of anything else. */
function isScale(name: string, groups: Hit['groups']): boolean {
  return !['m', 'b', 't'].includes(name) || groups.currency !== undefined || groups.named !== undefined;
}

function kindOf(digits: string, value: number, groups: Hit['groups']): NumberKind {
  if (groups.currency !== undefined || groups.named !== undefined) return 'money';
  if (groups.percent !== undefined) return 'percent';
  if (groups.ordinal !== undefined) return 'ordinal';
  const isYear = /^\d{4}$/.test(digits) && value >= 1000 && value < 2100 && groups.scale === undefined;
  return isYear && (value >= 1800 || groups.decade !== undefined) ? 'year' : 'cardinal';
}

function readTime(digits: string, groups: Hit['groups']): number | undefined {
  const half = groups.half ?? groups.hour;
  if (groups.clock === undefined && half === undefined) return undefined;
  if (/\D/.test(digits) && groups.clock === undefined && !/^\d{1,2}\.\d{2}$/.test(digits)) return undefined;
  const [hours = 0, minutes = 0] = `${digits}${groups.clock ?? ''}`.split(/[:.h]/).map(Number);
  if (hours > 24 || minutes > 59) return undefined;
  const isAfternoon = half !== undefined && /p/i.test(half);
  const hour = half === undefined || !/m/i.test(half) ? hours : (hours % 12) + (isAfternoon ? 12 : 0);
  return hour * 60 + minutes;
}

/** "1,2,3" and the like are several numbers that only stand close together. */
function spread(hit: Hit, digits: string, values: readonly number[]): NumberFact[] {
  let at = hit.start + hit.text.indexOf(digits);
  return digits.split(/\D/).map((part, index) => {
    const start = at;
    at += part.length + 1;
    return {
      ...fact(hit, { kind: 'cardinal', value: values[index] ?? 0, scale: 1 }),
      text: part,
      start,
      end: start + part.length,
    };
  });
}

function fact(hit: Hit, reading: Pick<NumberFact, 'kind' | 'value' | 'scale'>): NumberFact {
  const before = currencyBefore[(hit.groups.currency ?? '').trim().toUpperCase()];
  const behind = currencies[(hit.groups.named ?? '').toLowerCase()];
  return {
    ...reading,
    unit: before ?? behind,
    text: hit.text,
    start: hit.start,
    end: hit.start + hit.text.length,
  };
}
