import type { NameFact } from '../text/names.ts';
import type { ArticleIndex } from './article-index.ts';
import { sameCountry } from './country-names.ts';
import { stemOf } from './token.ts';

const closeTogether = 3;
const smallWords = /^(?:of|the|and|de|la|du|von|van|der|den|al|el|for|in|&)$/;
/** "Northern Libya" is in Libya. */
const directions = /^(?:northern|southern|eastern|western|central|former)$/;
const endings = /(?:n|an|ian|ean|ese|ish|i|ic|man|men|er|ch|s|es)$/;

/** Whether two names may be the same: one is part of the other, an acronym of it, or what is derived from it ("Russian"). */
export function sameName(said: string, known: string): boolean {
  const saidWords = nameWords(said);
  const knownWords = nameWords(known);
  if (saidWords.length === 0) return true;
  if (saidWords.every((word) => knownWords.some((other) => sameWord(word, other)))) return true;
  if (sameCountry(saidWords.join(' '), knownWords.join(' '))) return true;
  return isAcronymOf(said, known) || isAcronymOf(known, said);
}

/** Whether the article knows the name: as a name, or by words that stand together somewhere. */
export function isKnownName(fact: NameFact, names: readonly string[], index: ArticleIndex): boolean {
  if (names.some((known) => sameName(fact.name, known))) return true;
  if (index.wordString.includes(` ${nameWords(fact.name, false).join(' ')} `)) return true;
  const all = nameWords(fact.name);
  const words = all.length === 1 || isOwnPlace(all) ? all : all.filter((word) => !directions.test(word));
  const stems = words.map(stemOf);
  if (stems.length === 1)
    return index.all.some((sentence) => sentence.tokens.some(({ stem }) => stem === stems[0]));
  // "South Korea" beside "Korea's South": the parts stand close together.
  return index.all.some(({ tokens }) => {
    const places = words.map((word) =>
      tokens.findIndex(({ stem }) => stem === stemOf(word) || sameWord(word, stem)),
    );
    return !places.includes(-1) && Math.max(...places) - Math.min(...places) <= closeTogether;
  });
}

/** Where the direction makes another place of it. */
function isOwnPlace(words: readonly string[]): boolean {
  return /^(?:northern ireland|western australia|central african)/.test(words.join(' '));
}

function nameWords(name: string, withoutSmall = true): string[] {
  const words = name
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'s?\b/g, '')
    .split(/[\s-]+/)
    .filter((word) => word !== '');
  return withoutSmall ? words.filter((word) => !smallWords.test(word)) : words;
}

/** Equal, or from one root of four letters or more: "russia" and "russian", "france" and "french" not. */
function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 4 && long.startsWith(short) && endings.test(long.slice(short.length))) return true;
  const root = short.replace(/[aeoy]$/, '');
  return root.length >= 4 && long.startsWith(root) && endings.test(long.slice(root.length)) && short !== root;
}

function isAcronymOf(short: string, long: string): boolean {
  const letters = short.replaceAll(/[.\s]/g, '');
  if (!/^\p{Lu}{2,6}$/u.test(letters)) return false;
  const words = long.split(/[\s-]+/).filter((word) => !smallWords.test(word.toLowerCase()));
  const every = long.split(/[\s-]+/);
  const initials = (list: readonly string[]): string =>
    list.map((word) => word.charAt(0).toUpperCase()).join('');
  return initials(words) === letters || initials(every) === letters;
}
