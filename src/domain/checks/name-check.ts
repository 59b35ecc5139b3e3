import type { NameFact } from '../text/names.ts';
import type { ArticleIndex } from './article-index.ts';
import { nameWords, sameName, sameWord } from './same-name.ts';
import { stemOf } from './token.ts';

const closeTogether = 3;
/** Words that places and clubs have after their names, or not. */
const generalEndings = new Set('city town united island islands airport county river street'.split(' '));
/** "Northern Libya" is in Libya. */
const directions = /^(?:northern|southern|eastern|western|central|former)$/;

/** Whether the article knows the name: as a name, or by words that stand together somewhere. */
export function isKnownName(fact: NameFact, names: readonly string[], index: ArticleIndex): boolean {
  const parts = fact.name.split(/(?<=-\p{Ll}+) /u);
  // "Paris-based Ana Ruiz" names two.
  if (parts.length > 1) return parts.every((name) => isKnownName({ ...fact, name }, names, index));
  if (names.some((known) => sameName(fact.name, known)) || addsGeneralEnding(fact.name, names)) return true;
  if (isTeam(fact.name, names)) return true;
  if (index.wordString.includes(` ${nameWords(fact.name, false).join(' ')} `)) return true;
  const all = nameWords(fact.name);
  const words = all.length === 1 || isOwnPlace(all) ? all : all.filter((word) => !directions.test(word));
  const stems = words.map(stemOf);
  if (stems.length === 1)
    return index.all.some((sentence) => sentence.tokens.some(({ stem }) => stem === stems[0]));
  const telling = words.filter((word) => !index.commonWords.has(word));
  if (telling.length < words.length && names.some((known) => isCalled(telling, known))) return true;
  // "South Korea" beside "Korea's South": the parts stand close together.
  return index.all.some(({ tokens }) => {
    const places = words.map((word) =>
      tokens.findIndex(({ stem }) => stem === stemOf(word) || sameWord(word, stem)),
    );
    return !places.includes(-1) && Math.max(...places) - Math.min(...places) <= closeTogether;
  });
}

/** A first name alone calls nobody: "Ana Old" is not Ana Ruiz, however often the article has the word "old". */
function isCalled(words: readonly string[], known: string): boolean {
  return sameName(words.join(' '), known) && sameWord(words.at(-1) ?? '', nameWords(known).at(-1) ?? '');
}

/** "Leicester City" for the "Leicester" that no other word follows. */
function addsGeneralEnding(name: string, names: readonly string[]): boolean {
  const words = nameWords(name, false);
  const short = words.slice(0, -1).join(' ');
  const known = names.map((each) => nameWords(each, false).join(' '));
  return (
    generalEndings.has(words.at(-1) ?? '') &&
    known.includes(short) &&
    !known.some((each) => each.startsWith(`${short} `))
  );
}

/** "Oakport Herons" for the "Herons" and the "Oakport" of the article. */
function isTeam(name: string, names: readonly string[]): boolean {
  const words = nameWords(name, false);
  const [town, team = ''] = [words.slice(0, -1).join(' '), words.at(-1)];
  const known = new Set(names.map((each) => nameWords(each, false).join(' ')));
  return /[^s]s$/.test(team) && known.has(town) && known.has(team);
}

/** Where the direction makes another place of it. */
function isOwnPlace(words: readonly string[]): boolean {
  return /^(?:northern ireland|western australia|central african)/.test(words.join(' '));
}
