import type { DateFact } from '../text/dates.ts';

export const dateParts = ['weekday', 'year', 'month', 'day'] as const;
type DatePart = (typeof dateParts)[number];

/** Whether the article's date says everything that the summary's date says; a year alone may stand with any day. */
export function sameDate(said: DateFact, known: DateFact): boolean {
  return [...dateParts, 'season' as const].every(
    (part) => said[part] === undefined || said[part] === known[part],
  );
}

/**
 * Whether the article says the date in parts: a year or weekday may be said elsewhere ("Tuesday" here, "12 May" there), but neither a day
 * without its month nor what stands against it ("12 May 2025" for the 12 May of 2026).
 */
export function isCoveredBy(said: DateFact, known: readonly DateFact[]): boolean {
  // A season is only wrong where the article has another one of that year.
  if (said.season !== undefined)
    return !known.some(isSeasonOf(said)) && isCoveredBy({ ...said, season: undefined }, known);
  const isSaidSomewhere = (part: DatePart): boolean =>
    said[part] === undefined || known.some((date) => date[part] === said[part]);
  if (!dateParts.every(isSaidSomewhere)) return false;
  if (said.month === undefined) return true;
  return known.some(
    (date) =>
      date.month === said.month &&
      date.day === (said.day ?? date.day) &&
      dateParts.every((part) => [undefined, said[part] ?? date[part]].includes(date[part])),
  );
}

function isSeasonOf({ year }: DateFact): (date: DateFact) => boolean {
  return (date) => date.season !== undefined && date.year === year;
}
