import {
  counts,
  dateWord,
  months,
  namesOf,
  number,
  numberWords,
  saidNames,
  weekdays,
  year,
} from './fact-words.ts';
import { hits, pick, replaceAt, type Hit, type Place } from './replace-hit.ts';
import { editNegation, editPronoun, editQuotation } from './word-edits.ts';

/** The kinds of a single wrong fact that a true sentence is given. */
export const editKinds = [
  'number of the article',
  'number at random',
  'date of the article',
  'weekday',
  'month',
  'year',
  'name of the article',
  'name from elsewhere',
  'quotation',
  'negation',
  'pronoun',
] as const;
export type EditKind = (typeof editKinds)[number];

/** The sentence with one fact of the kind made wrong; `undefined` when it has none, or the article nothing to put in its place. */
export function edit(kind: EditKind, place: Place): string | undefined {
  switch (kind) {
    case 'number of the article':
      return exchange(place, counts(place.sentence), texts(place.text, number));
    case 'number at random':
      return replaceAt(place, pick(place, counts(place.sentence)), (old) => otherNumber(old, place.random));
    case 'date of the article':
      return exchange(place, hits(place.sentence, dateWord), texts(place.text, dateWord), true);
    case 'weekday':
      return fromList(place, weekdays, /^$/);
    case 'month':
      return fromList(place, months, /^(?:may|march)$/);
    case 'year':
      return replaceAt(place, pick(place, hits(place.sentence, year)), (old) =>
        String(Number(old) + (place.random() < 0.5 ? -1 : 1) * (1 + Math.floor(place.random() * 9))),
      );
    case 'name of the article':
      return exchange(
        place,
        saidNames(place),
        namesOf(place.text).map(({ text }) => text),
      );
    case 'name from elsewhere':
      return exchange(
        place,
        saidNames(place),
        namesOf(place.elsewhere).map(({ text }) => text),
      );
    case 'quotation':
      return editQuotation(place);
    case 'negation':
      return editNegation(place);
    case 'pronoun':
      return editPronoun(place);
  }
}

function texts(text: string, pattern: RegExp): string[] {
  return hits(text, pattern).map((hit) => hit.text);
}

/** Puts another of `others` in the place of one of `found`: none that shares a word with it, or that the sentence has already. */
function exchange(
  place: Place,
  found: readonly Hit[],
  others: readonly string[],
  likeIt = false,
): string | undefined {
  const said = ` ${place.sentence.toLowerCase()} `;
  return replaceAt(place, pick(place, found), (old) =>
    pick(
      place,
      others.filter(
        (other) =>
          (!likeIt || dateKind(other) === dateKind(old)) &&
          other
            .toLowerCase()
            .split(' ')
            .every((word) => !said.includes(word)),
      ),
    ),
  );
}

function dateKind(text: string): string {
  if (/\d/.test(text)) return 'year';
  return weekdays.includes(text.toLowerCase()) ? 'weekday' : 'month';
}

function otherNumber(old: string, random: () => number): string {
  if (!/\d/.test(old)) {
    const words = numberWords.split('|').filter((word) => word !== old.toLowerCase());
    return words[Math.floor(random() * words.length)] ?? old;
  }
  let made = old;
  while (made === old) {
    made = old.replace(/\d/g, (_digit, at) =>
      String(at === 0 ? 1 + Math.floor(random() * 9) : Math.floor(random() * 10)),
    );
  }
  return made;
}

function fromList(place: Place, list: readonly string[], except: RegExp): string | undefined {
  const found = hits(place.sentence, new RegExp(`\\b(?:${list.join('|')})\\b`, 'gi')).filter(
    ({ text }) => !except.test(text),
  );
  return replaceAt(place, pick(place, found), (old) => {
    const other =
      pick(
        place,
        list.filter((each) => each !== old.toLowerCase() && !except.test(each)),
      ) ?? '';
    return /^\p{Lu}/u.test(old) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
  });
}
