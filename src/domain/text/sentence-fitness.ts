import { hasLatePronoun } from './late-pronoun.ts';
import { leaningOpenings } from './leaning-openings.ts';

const opening = /^[\s"'“”‘’„«»(—–\-…]*((?:[\p{L}\p{M}]+['’]?[\p{L}\p{M}]*[ \u00a0]?){0,4})/u;
const reported =
  /^["“„«‘][^"”“»’]{1,200},?["”“»’],?\s+(?:(?:he|she|it|they)\s+(?:said|says|added|told|asked|wrote|noted|continued|stated|explained|argued|warned|insisted|recalled)|(?:said|says|added|asked)\s+(?:he|she|they)|(?:sagte|fügte|betonte|erklärte|meinte)\s+(?:er|sie)|a-t-(?:il|elle)\s|(?:dijo|añadió|agregó|explicó|señaló)(?:[.,]|$))/iu;
const saidByPronoun = /^(?:he|she|they|it|er|sie|il|elle)\s+(?:said|says|added|sagte|erklärte|dit)\b/iu;
const continued = /\b(?:he|she|they) (?:said|added|told|continued|noted|wrote)\.?["”]?$/u;
const fallback = ['en', 'de', 'fr', 'es'];

/**
 * Whether a sentence cannot stand alone because it leans on an earlier one: it opens with a pronoun, "However", "Such a", "The two", is a
 * bare "he said", half a quotation, or begins in the middle. `language` is ISO 639-1; where it is unknown all four languages known here count.
 */
export function leansOnEarlier(sentence: string, language?: string): boolean {
  const text = sentence.trim();
  if (isHalfQuotation(text) || isOnlyQuotation(text) || beginsInTheMiddle(text)) return true;
  if (reported.test(text) || saidByPronoun.test(text) || continued.test(text)) return true;
  const first =
    opening.exec(text.slice(0, 120))?.[1]?.toLowerCase().replaceAll('’', "'").trim().split(/\s+/) ?? [];
  const languages =
    language !== undefined && leaningOpenings.has(language)
      ? [language]
      : language === undefined
        ? fallback
        : [];
  if (languages.includes('en') && hasLatePronoun(text)) return true;
  return languages.some((code) => opensWith(first, code)) && !isIntroduced(text, first[0] ?? '');
}

function opensWith(words: readonly string[], language: string): boolean {
  const openings = leaningOpenings.get(language);
  return (
    openings !== undefined && words.some((_, count) => openings.has(words.slice(0, count + 1).join(' ')))
  );
}

/** "This week", "It is raining in Kyiv", "There is", "That year": opens alike but stands alone. */
function isIntroduced(text: string, first: string): boolean {
  const rest = text
    .replace(/^["'“‘„«(\s]+/, '')
    .slice(first.length, first.length + 60)
    .toLowerCase();
  if (first === 'this')
    return /^ (?:week|month|year|morning|afternoon|evening|weekend|summer|winter|spring|autumn|fall|season|story|article)\b/.test(
      rest,
    );
  if (first === 'it')
    return (
      /^(?:['’]s| is| was| will be| has been) (?:the (?:first|second|third|largest|biggest|latest|most|worst)\b|not clear|unclear|unknown|illegal|raining)/.test(
        rest,
      ) && !rest.includes('was the')
    );
  if (first === 'there') return /^(?:['’]s| is| are| was| were| has| have| will)\b/.test(rest);
  if (first === 'here') return /^ (?:is|are)\b/.test(rest);
  if (first === 'both') return /^ \S+ and\b/.test(rest);
  if (first === 'es') return /^ (?:gibt|gab|war einmal|handelt sich um)\b/.test(rest);
  if (first === 'il') return /^ (?:y a|pleut|faut)\b/.test(rest);
  return false;
}

/** Marks that open and close differ in number: the rest of the quotation stands in another sentence. */
function isHalfQuotation(text: string): boolean {
  const curlyOpen = count(text, '“');
  const curlyClosed = count(text, '”');
  const low = count(text, '„');
  if (low > 0) return low !== curlyOpen + curlyClosed;
  if (count(text, '«') !== count(text, '»')) return true;
  return curlyOpen !== curlyClosed || count(text.replace(/\d["”]/g, ''), '"') % 2 === 1;
}

/** Nothing but a quotation: who speaks stands elsewhere. */
function isOnlyQuotation(text: string): boolean {
  if (!/^["“„«»]/.test(text)) return false;
  const outside = text.replace(
    /“[^”]{0,2000}”|"[^"]{0,2000}"|„[^“”]{0,2000}[“”]|«[^»]{0,2000}»|»[^«]{0,2000}«/g,
    '',
  );
  return !/\p{L}{2}/u.test(outside);
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

/** Starts with a small letter or a mark that continues: the beginning is missing. */
function beginsInTheMiddle(text: string): boolean {
  return /^[,;:)\]}…]|^\.\.\./.test(text) || beginsSmall(text);
}

/** Whether a text opens with a word in small letters; a name such as "iPhone" has a capital in it. */
export function beginsSmall(text: string): boolean {
  return /^\p{Ll}[\p{Ll}'’-]*[\s,]/u.test(text);
}
