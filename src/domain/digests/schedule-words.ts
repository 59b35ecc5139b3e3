import { zoneClock } from './zone-clock.ts';
import { digestErrors } from '../wording/digest-errors.ts';

const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const everyDay = [1, 2, 3, 4, 5, 6, 7];
const named: ReadonlyMap<string, readonly number[]> = new Map([
  ['every day', everyDay],
  ['daily', everyDay],
  ['weekdays', [1, 2, 3, 4, 5]],
  ['weekends', [6, 7]],
]);

/** What is offered while days are typed. */
export const daySuggestions: readonly string[] = ['every day', 'weekdays', 'weekends', ...dayNames];

/** Minute of the day of "7:00", "07.30", "7", "7:30 pm". Throws `UserError` for anything else. */
export function parseTime(text: string): number {
  const match = /^(\d{1,2})(?:[:.h](\d{2}))?\s*(?:uhr)?\s*([ap])?\.?(?:m\.?)?$/i.exec(text.trim());
  const [, hourText = '', minuteText = '0', half] = match ?? [];
  const hour = Number(hourText);
  const minute = Number(minuteText);
  const isTwelveHour = half !== undefined;
  const isValid = match !== null && minute < 60 && (isTwelveHour ? hour >= 1 && hour <= 12 : hour < 24);
  if (!isValid) {
    throw digestErrors.noTime(text);
  }
  const hourOfDay = isTwelveHour ? (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hour;
  return hourOfDay * 60 + minute;
}

/** "07:00". */
export function showTime(minuteOfDay: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
}

/** Weekdays of "weekdays", "every day", "Mon, Wed and Fri". Throws `UserError` for anything else. */
export function parseDays(text: string): readonly number[] {
  const wanted = text.trim().toLowerCase();
  const known = named.get(wanted);
  if (known !== undefined) return known;
  const words = wanted.split(/[\s,;+&]+|\band\b/).filter((word) => word !== '');
  const days = words.map((word) => dayNames.findIndex((name) => isShortFor(word, name)) + 1);
  if (days.length === 0 || days.includes(0)) {
    throw digestErrors.noDays(text);
  }
  return [...new Set(days)].sort((a, b) => a - b);
}

function isShortFor(word: string, name: string): boolean {
  const plain = word.replace(/s$/, '').replace(/\.$/, '');
  return plain.length >= 2 && name.toLowerCase().startsWith(plain);
}

/** "every day", "weekdays", "Mon, Wed, Fri". */
export function showDays(days: readonly number[]): string {
  const name = [...named].find(([, list]) => list.join() === days.join())?.[0];
  return name ?? days.map((day) => (dayNames[day - 1] ?? '').slice(0, 3)).join(', ');
}

/** The zone as IANA writes it; its city alone will do. Throws `UserError` when there is none of that name, with the likely ones. */
export function parseZone(text: string): string {
  const wanted = text.trim().replaceAll(' ', '_');
  const known = zoneNames().find((name) => [name.toLowerCase(), cityOf(name)].includes(wanted.toLowerCase()));
  if (known !== undefined) return known;
  try {
    // A bare offset has no clock changes, and is not what "zone" means here.
    if (!/^[a-z]/i.test(wanted)) throw new RangeError(wanted);
    zoneClock(wanted);
  } catch {
    throw digestErrors.noZone(text, wanted.length < 2 ? [] : suggestZones(wanted, 3));
  }
  // An older name, such as Europe/Kiev.
  return wanted;
}

/** Zones with what was typed in their names, cities that begin with it first. */
export function suggestZones(typed: string, limit: number): readonly string[] {
  const wanted = typed.trim().toLowerCase().replaceAll(' ', '_');
  const rank = (name: string): number => (cityOf(name).startsWith(wanted) ? 0 : 1);
  return zoneNames()
    .filter((name) => name.toLowerCase().includes(wanted))
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b))
    .slice(0, limit);
}

function cityOf(zone: string): string {
  return zone.toLowerCase().split('/').at(-1) ?? '';
}

function zoneNames(): readonly string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC')];
}
