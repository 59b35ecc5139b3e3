import { words } from '../text/words.ts';
import type { ParsedQuery, Unit } from './query.ts';
import { unitOf } from './query.ts';
import { asWritten } from './terms.ts';

const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const hiragana = /^\p{Script=Hiragana}+$/u;
const shortestWord = 2;
const mostGroups = 48;

/**
 * The query with what is written without spaces taken apart into the dictionary's words, each wanted for itself; `undefined` when
 * there is nothing to take apart. Phrases in quotation marks and alternatives stay.
 */
export function splitIntoWords(query: ParsedQuery): ParsedQuery | undefined {
  return split(query, (unit) => telling(words(asWritten(unit.words))));
}

/** As `splitIntoWords`, into pairs of characters, for words that no dictionary takes apart. `isWanted`: of which groups. */
export function splitIntoPairs(
  query: ParsedQuery,
  isWanted: (group: number) => boolean,
): ParsedQuery | undefined {
  return split(query, ({ words: pairs }, group) => (isWanted(group) ? pairs.filter(isLong) : []));
}

function split(
  query: ParsedQuery,
  partsOf: (unit: Unit, group: number) => readonly string[],
): ParsedQuery | undefined {
  const groups = query.groups.flatMap((group, place): (readonly Unit[])[] => {
    const [unit] = group;
    if (unit === undefined || group.length > 1 || unit.isExact || !spaceless.test(unit.words.join('')))
      return [group];
    const parts = [...new Set(partsOf(unit, place))].flatMap((part) => unitOf(part, false) ?? []);
    return parts.length === 0 ? [group] : parts.map((part) => [part]);
  });
  const isSame = JSON.stringify(groups) === JSON.stringify(query.groups);
  return isSame ? undefined : { ...query, groups: groups.slice(0, mostGroups) };
}

/** Without particles: single characters, and what Japanese writes in Hiragana alone. */
function telling(parts: readonly string[]): readonly string[] {
  const kept = parts.filter((part) => isLong(part) && !hiragana.test(part));
  return kept.length > 0 ? kept : parts;
}

function isLong(part: string): boolean {
  return Array.from(part).length >= shortestWord;
}
