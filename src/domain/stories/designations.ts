import { isTitleCase } from './name-words.ts';

/** Results such as “3-2”. */
const results = /(?<![\d-])\d{1,2}[-–]\d{1,2}(?![\d-])/g;
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
      ...scores.map((score) => `result ${score.replace('–', '-')}`),
      ...(inTitle.length > 0 ? inTitle : namedIn(opening).slice(0, 1)),
    ]),
  ];
}

/** Two articles with designations of one kind and none in common: two matches, two storms. */
export function designationsDisagree(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => {
    const ofKind = b.filter((other) => kindOf(other) === kindOf(one));
    return ofKind.length > 0 && !a.some((own) => kindOf(own) === kindOf(one) && ofKind.includes(own));
  });
}

function namedIn(text: string): string[] {
  return Array.from(text.matchAll(named), ([, kind = '', name = '']) => {
    const word = kind.toLowerCase();
    return `${word === 'flight' ? word : 'storm'} ${name.toLowerCase()}`;
  });
}

function kindOf(designation: string): string {
  return designation.slice(0, designation.indexOf(' '));
}
