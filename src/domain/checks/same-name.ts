import { foldAccents } from '../text/fold-accents.ts';
import type { NameFact } from '../text/names.ts';
import { sameCountry } from './country-names.ts';
import { sameState } from './state-names.ts';

const smallWords = /^(?:of|the|and|de|la|du|von|van|der|den|al|el|for|in|&)$/;
const shortForms = new Map([
  ['utd', 'united'],
  ['dept', 'department'],
  ['dems', 'democrats'],
]);
const endings = /(?:n|an|ian|ean|ese|ish|i|ic|man|men|er|ch|s|es)$/;

/** Whether two names may be the same: one is part of the other, an acronym of it, or what is derived from it ("Russian"). */
export function sameName(said: string, known: string): boolean {
  const saidWords = nameWords(said);
  const knownWords = nameWords(known);
  if (saidWords.length === 0) return true;
  if (
    saidWords.every((word, at) =>
      knownWords.some((other) => sameNamePart(word, other, at < saidWords.length - 1)),
    )
  )
    return true;
  const [saidPlace, knownPlace] = [saidWords.join(' '), knownWords.join(' ')];
  if (sameCountry(saidPlace, knownPlace) || sameState(saidPlace, knownPlace)) return true;
  return isAcronymOf(said, known) || isAcronymOf(known, said);
}

/** Names with one last word are counted as one: "Ana Ruiz" and "Ruiz". */
export function nameIdentity({ name }: NameFact): string {
  return foldAccents(name).toLowerCase().split(' ').at(-1) ?? '';
}

type ArticleWords = { readonly commonWords: ReadonlySet<string>; readonly fullNames: ReadonlySet<string> };

/**
 * The name without what a person is before it: words that the article has as common ones ("Referee Lee Marsh" where it speaks of a "referee"), or
 * whatever stands before a full name of the article.
 */
export function withoutTitle(fact: NameFact, article: ArticleWords): NameFact {
  const [first = '', ...others] = fact.name.split(' ');
  if (article.fullNames.has(fact.name.toLowerCase())) return fact;
  const isCommon = article.commonWords.has(first.toLowerCase());
  if (others.length === 0 || !(isCommon || article.fullNames.has(others.join(' ').toLowerCase())))
    return fact;
  const start = fact.start + fact.text.indexOf(others[0] ?? '', first.length);
  const text = fact.text.slice(start - fact.start);
  return withoutTitle({ ...fact, name: others.join(' '), text, start }, article);
}

/** The words of a name in lower case, without accents and possessives; by default without "of" and the like. */
export function nameWords(name: string, withoutSmall = true): string[] {
  const words = foldAccents(name)
    // "Paris-based" is Paris.
    .replaceAll(/(?<=\p{L})-\p{Ll}\p{L}*|^Ex-/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'s?\b/g, '')
    .split(/[\s-]+/)
    .map((word) => shortForms.get(word) ?? word.replace(/^(\p{L})\.$/u, '$1'))
    .filter((word) => word !== '');
  return withoutSmall ? words.filter((word) => !smallWords.test(word)) : words;
}

/** A first name may be short: "J." or "Phil" for "Philip". */
function sameNamePart(said: string, known: string, isFirst: boolean): boolean {
  if (sameWord(said, known)) return true;
  const [short, long] = said.length < known.length ? [said, known] : [known, said];
  return isFirst && (short.length === 1 || short.length >= 3) && long.startsWith(short);
}

/** Whether two words are equal, or from one root of four letters or more: "russia" and "russian", "france" and "french" not. */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 4 && long.startsWith(short) && endings.test(long.slice(short.length))) return true;
  const root = short.replace(/[aeoy]$/, '');
  return root.length >= 4 && long.startsWith(root) && endings.test(long.slice(root.length)) && short !== root;
}

/** `sameCountry` knows these: the "US" is not the University of Surrey. */
const countryAcronyms = /^(?:US|USA|UK|UAE)$/;

function isAcronymOf(short: string, long: string): boolean {
  const letters = short.replaceAll(/[.\s]/g, '');
  if (!/^\p{Lu}{2,6}$/u.test(letters) || countryAcronyms.test(letters)) return false;
  const words = long.split(/[\s-]+/).filter((word) => !smallWords.test(word.toLowerCase()));
  const every = long.split(/[\s-]+/);
  const initials = (list: readonly string[]): string =>
    list.map((word) => word.charAt(0).toUpperCase()).join('');
  return initials(words) === letters || initials(every) === letters;
}
