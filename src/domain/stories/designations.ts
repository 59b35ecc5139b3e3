import { isTitleCase } from './name-words.ts';

/** Results such as “3-2”, and the sets of a match, “6-4 3-6 7-5”, as one. “At 1-0” and “1-0 down” are none yet. */
const results =
  /(?<![\d-]|\b(?:at|from|led|leading|trailing|trailed|made it) )\d{1,2}[-–]\d{1,2}(?![\d-])(?:,? (?:and )?\d{1,2}[-–]\d{1,2}(?![\d-]))*(?! (?:up|down|ahead|behind|lead|at (?:half|the (?:break|interval)))\b)/gi;
const weekday = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!s)\b/gi;
/** What tells one of a kind from the next: “Storm Nora”, “storm, Otis”, “Flight 218”. */
const named =
  /\b([Ss]torm|[Hh]urricane|[Tt]yphoon|[Cc]yclone|[Ff]light),? ((?:[A-Z]{1,3} ?)?\d{2,4}\b|\p{Lu}\p{Ll}+)/gu;

/**
 * The one of several of a kind that an article is about: “2-1”, “storm nora”, “flight 218”. Results from headline and
 * opening; storms and flights from the headline, or where it names none, the first one of the opening.
 */
export function designationsIn(title: string, opening: string): readonly string[] {
  const scores = `${title}\n${opening}`.match(results) ?? [];
  // Where every word is large, “Storm Kills Two” names nothing.
  const inTitle = isTitleCase(title) ? [] : namedIn(title);
  return [
    ...new Set([
      ...scores.map((score) => `result ${fromWinnersSide(score)}`),
      ...(inTitle.length > 0 ? inTitle : namedIn(opening).slice(0, 1)),
    ]),
  ];
}

/** Weekdays that a text names: “day tuesday”. */
export function weekdaysIn(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(weekday), ([day]) => `day ${day.toLowerCase()}`))];
}

/** Two articles with designations of one kind and none in common: two matches, two storms. */
export function designationsDisagree(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => {
    const ofKind = b.filter((other) => kindOf(other) === kindOf(one));
    return (
      ofKind.length > 0 &&
      !a.some((own) => kindOf(own) === kindOf(one) && ofKind.some((other) => mayBeOne(own, other)))
    );
  });
}

/** “5-7 6-3” and “3-6 7-5” are one result, told from two sides. */
function fromWinnersSide(result: string): string {
  const parts = Array.from(result.matchAll(/(\d+)[-–](\d+)/g), ([, one, other]) => [
    Number(one),
    Number(other),
  ]);
  return parts
    .map((points) => points.sort((a, b) => b - a).join('-'))
    .sort()
    .join(' ');
}

function namedIn(text: string): string[] {
  return Array.from(text.matchAll(named), ([, kind = '', name = '']) => {
    const word = kind.toLowerCase();
    return `${word === 'flight' ? word : 'storm'} ${name.toLowerCase()}`;
  });
}

/** The last set alone may be told of a match of three. */
function mayBeOne(a: string, b: string): boolean {
  const [fewer = [], more = []] = [a.split(' '), b.split(' ')].sort(
    (one, other) => one.length - other.length,
  );
  return fewer.every((part) => more.includes(part));
}

function kindOf(designation: string): string {
  return designation.slice(0, designation.indexOf(' '));
}
