import type { DateFact } from '../text/dates.ts';

export const dateParts = ['weekday', 'year', 'month', 'day'] as const;

/** Whether the article's date says everything that the summary's date says; a year alone may stand with any day. */
export function sameDate(said: DateFact, known: DateFact): boolean {
  return dateParts.every((part) => said[part] === undefined || said[part] === known[part]);
}

/** The parts of a date may be said in different sentences: "Tuesday" here, "12 May" there. */
export function isCoveredBy(said: DateFact, known: readonly DateFact[]): boolean {
  return dateParts.every(
    (part) => said[part] === undefined || known.some((date) => date[part] === said[part]),
  );
}
