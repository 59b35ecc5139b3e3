import { hits, type Hit, type Place } from './replace-hit.ts';

export const numberWords =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
export const number = new RegExp(
  `(?<![\\w.,-])(?:\\d+(?:[.,]\\d+)*|(?:${numberWords})(?=\\b))(?![\\w]|-\\w)`,
  'gi',
);
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
export const months =
  'january february march april may june july august september october november december'.split(' ');
export const dateWord = new RegExp(
  `\\b(?:${[...weekdays, ...months.filter((m) => !/^ma(?:y|rch)$/.test(m)), '(?:19|20)\\d\\d'].join('|')})\\b`,
  'gi',
);
export const year = /\b(?:19|20)\d\d\b/g;
const name = /(?<=[\p{Ll},] )\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*(?!['’](?:m|ll|d|ve))/gu;
const openingName = /(?<=^|[.!?] )\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)+/gu;
const notNames =
  /^(?:I|Mr|Mrs|Ms|Dr|President|Monday|.*day|January|February|March|April|May|June|July|August|\p{Lu}\p{Ll}*ber)\.?$/u;

/** Numbers that are no part of a date. */
export function counts(text: string): Hit[] {
  const dates = hits(
    text,
    new RegExp(
      `\\b(?:${months.join('|')})\\.? \\d{1,2}\\b|\\b\\d{1,2} (?:${months.join('|')})\\b|${year.source}`,
      'gi',
    ),
  );
  return hits(text, number).filter(
    (hit) => !dates.some((date) => date.start <= hit.start && hit.start < date.start + date.text.length),
  );
}

/** Names inside sentences, and those of several words that open one. */
export function namesOf(text: string): Hit[] {
  return [...hits(text, name), ...hits(text, openingName)].filter((hit) => !notNames.test(hit.text));
}

/** Also a single opening word that the article has as a name. */
export function saidNames({ sentence, text }: Place): Hit[] {
  const known = new Set(namesOf(text).flatMap((hit) => [hit.text, ...hit.text.split(' ')]));
  return [
    ...namesOf(sentence),
    ...hits(sentence, /^\p{Lu}[\p{L}-]+(?! \p{Lu})/gu).filter((hit) => known.has(hit.text)),
  ];
}
