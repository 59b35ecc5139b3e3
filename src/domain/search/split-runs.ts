import { words } from '../text/words.ts';
import type { ParsedQuery, Unit } from './query.ts';
import { unitOf } from './query.ts';
import { asWritten } from './terms.ts';

const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const hiragana = /^\p{Script=Hiragana}+$/u;
// A Han character alone that is no Chinese particle.
const looseHan = /^(?![的了在是和与與或及也就都不之])\p{Script=Han}$/u;
const mostGroups = 48;

/**
 * The query with what is written without spaces taken apart into the dictionary's words, each wanted for itself; `undefined` when
 * there is nothing to take apart. Phrases in quotation marks and alternatives stay.
 */
export function splitIntoWords(query: ParsedQuery): ParsedQuery | undefined {
  const groups = query.groups.flatMap((group): (readonly Unit[])[] => {
    const [unit] = group;
    if (unit === undefined || group.length > 1 || unit.isExact || !spaceless.test(unit.words.join('')))
      return [group];
    const parts = [...new Set(telling(words(asWritten(unit.words))))];
    const units = parts.flatMap((part) => unitOf(part, false) ?? []);
    return units.length === 0 ? [group] : units.map((one) => [one]);
  });
  const isSame = JSON.stringify(groups) === JSON.stringify(query.groups);
  return isSame ? undefined : { ...query, groups: groups.slice(0, mostGroups) };
}

/**
 * Without particles: single characters, and what Japanese writes in Hiragana alone. Names that no dictionary has come as single Han
 * characters, so what stands together of these is one word.
 */
function telling(parts: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let isOpen = false;
  for (const part of parts) {
    const isLoose = looseHan.test(part);
    if (isLoose && isOpen) joined.push((joined.pop() ?? '') + part);
    else joined.push(part);
    isOpen = isLoose;
  }
  const kept = joined.filter((part) => Array.from(part).length > 1 && !hiragana.test(part));
  return kept.length > 0 ? kept : parts;
}
