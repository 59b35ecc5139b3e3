import { cleanQuery } from '../domain/search/clean-query.ts';
import type { ParsedQuery, Unit } from '../domain/search/query.ts';
import { wholeTerms } from '../domain/search/terms.ts';
import type { Spelling } from './spelling.ts';
import { correctedUnit } from './spelling.ts';

/** A query that may have been meant. `words`: as a reader would type it; missing when only endings differ. */
export type Repaired = { readonly query: ParsedQuery; readonly words?: string };

const shortestBeginning = 4;
const endingLetters = 3;

/**
 * What a query may have meant whose words no article has: first typing errors are mended, then endings are left open
 * ("Wahlen" finds "Wahl"). `documents` says for each group how many articles have it.
 */
export function repairs(
  typed: string,
  query: ParsedQuery,
  known: { readonly documents: readonly number[]; readonly spelling: Spelling },
): Repaired[] {
  const isUnknown = query.groups.map((group, place) => known.documents[place] === 0 && group.length === 1);
  if (!isUnknown.includes(true)) return [];
  const proposals = query.groups.map(([unit], place) =>
    isUnknown[place] === true && isPlainWord(unit) ? known.spelling.like(unit.words[0] ?? '') : [],
  );
  const most = Math.max(...proposals.map(({ length }) => length));
  const mended = Array.from({ length: most }, (_, choice) =>
    mend(
      typed,
      query,
      proposals.map((all) => all[choice] ?? all[0]),
    ),
  );
  return [...mended, withOpenEndings(query, isUnknown)];
}

function isPlainWord(unit: Unit | undefined): unit is Unit {
  return unit !== undefined && !unit.isExact && unit.terms.length === 1;
}

function mend(typed: string, query: ParsedQuery, corrections: readonly (string | undefined)[]): Repaired {
  let words = cleanQuery(typed);
  const groups = query.groups.map((group, place) => {
    const correction = corrections[place];
    if (correction === undefined) return group;
    words = replaceWord(words, group[0]?.words[0] ?? '', correction);
    return [correctedUnit(correction)];
  });
  return { query: { ...query, groups }, words };
}

function replaceWord(typed: string, wrong: string, right: string): string {
  return typed.replace(/[\p{L}\p{M}\p{N}'’]+/gu, (word) => (wholeTerms(word)[0] === wrong ? right : word));
}

function withOpenEndings(query: ParsedQuery, isUnknown: readonly boolean[]): Repaired {
  const groups = query.groups.map((group, place) => {
    const [unit] = group;
    if (isUnknown[place] !== true || !isPlainWord(unit)) return group;
    const word = unit.words[0] ?? '';
    if (word.length < shortestBeginning) return group;
    const beginning = word.slice(0, Math.max(shortestBeginning, word.length - endingLetters));
    return [{ words: [beginning], terms: [beginning], isExact: false, isPrefix: true }];
  });
  return { query: { ...query, groups } };
}
