const iso =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s*(\S.*)?)?$/;
const mail =
  /^(?:\p{L}{2,12}\.?,?\s*)?(\d{1,2})(?:st|nd|rd|th)?[\s.-]+(\p{L}{3,12})\.?[\s,-]+(\d{4}|\d{2})(?:[,\s]+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(\S.*)?)?$/iu;
const american =
  /^(?:\p{L}{2,12}\.?,?\s+)?(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[,\s]+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(\S.*)?)?$/iu;

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Hours east of UTC. Abbreviations that mean several zones are read as the one used in feeds. */
const zones: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  bst: 1,
  ist: 5.5,
  west: 1,
  cet: 1,
  mez: 1,
  cest: 2,
  mesz: 2,
  eet: 2,
  sast: 2,
  eest: 3,
  msk: 3,
  edt: -4,
  est: -5,
  cdt: -5,
  cst: -6,
  mdt: -6,
  mst: -7,
  pdt: -7,
  pst: -8,
  akst: -9,
  akdt: -8,
  hst: -10,
  ast: -4,
  adt: -3,
  brt: -3,
  jst: 9,
  kst: 9,
  hkt: 8,
  sgt: 8,
  awst: 8,
  acst: 9.5,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
  et: -5,
  ct: -6,
  pt: -8,
};

/** The time that a feed or page states in any common form; without a zone it is taken as UTC, without a time as midnight. */
export function parseDate(text: string): Date | undefined {
  const given = text.trim().replace(/\s+/g, ' ').slice(0, 80);
  const [year, month, day, ...time] = partsOf(given);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const [hour = '0', minute = '0', second = '0', rest = ''] = time;
  const zone = zoneOf(rest.replace(/^[ap]\.?m\.?\s*/i, ''));
  if (zone === undefined) return undefined;
  const hours = twelveHour(Number(hour), rest);
  const ms = Date.UTC(fullYear(year), monthOf(month), Number(day), hours, Number(minute), Number(second));
  const date = new Date(ms - zone * 3_600_000);
  const isReal = Number(day) >= 1 && Number(day) <= 31 && hours <= 24 && Number(minute) < 60;
  return isReal && date.getUTCFullYear() >= 1600 && date.getUTCFullYear() <= 9999 ? date : undefined;
}

/** Year, month, day, hour, minute, second, and what follows. */
function partsOf(text: string): readonly (string | undefined)[] {
  const [, ...isoParts] = iso.exec(text) ?? [];
  if (isoParts.length > 0) return isoParts;
  const [, day, month, year, ...time] = mail.exec(text) ?? [];
  if (year !== undefined) return [year, month, day, ...time];
  const [, usMonth, usDay, usYear, ...usTime] = american.exec(text) ?? [];
  return [usYear, usMonth, usDay, ...usTime];
}

function twelveHour(hour: number, rest: string): number {
  const half = /^([ap])\.?m\b/i.exec(rest)?.[1]?.toLowerCase();
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

function zoneOf(text: string): number | undefined {
  const zone = text.trim();
  if (zone === '') return 0;
  const [, sign, hours, minutes = '0'] =
    /^(?:GMT|UTC)?\s*([+-])(\d{1,2}):?(\d{2})?(?:\s*\(.*\)|\[.*\])?$/i.exec(zone) ?? [];
  if (hours !== undefined) return (sign === '-' ? -1 : 1) * (Number(hours) + Number(minutes) / 60);
  const name = /^\(?(\p{L}{1,5})\)?\b/u.exec(zone)?.[1]?.toLowerCase() ?? '';
  return zones[name] ?? 0;
}

function monthOf(month: string): number {
  if (/^\d+$/.test(month)) return Number(month) >= 1 && Number(month) <= 12 ? Number(month) - 1 : Number.NaN;
  const place = months.indexOf(month.slice(0, 3).toLowerCase());
  return place === -1 ? foreignMonth(month.toLowerCase()) : place;
}

/** Feeds and pages in other languages translate their months. */
const foreignMonths =
  'jan(?:v|uar|\\b)|ener?|gen;fe[bv]|fév;m[aä]r|mär;a[bpv]r|avr;ma[iy]|mag;ju[ni]n?i?o?$|juin|giu;jui?l|lug;ao[uû]|ago;se[pt];o[ckt]t|ott;no[vw];d[eéi][cz]';
const foreignPatterns = foreignMonths.split(';').map((pattern) => new RegExp(`^(?:${pattern})`, 'u'));

function foreignMonth(name: string): number {
  const place = foreignPatterns.findIndex((pattern) => pattern.test(name));
  return place === -1 ? Number.NaN : place;
}

function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 70 ? 2000 : 1900);
}
