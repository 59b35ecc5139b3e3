import { cleanQuery } from '../domain/search/clean-query.ts';
import type { ParsedQuery, Unit } from '../domain/search/query.ts';
import { inflectionsOf } from '../domain/search/inflections.ts';
import { wholeTerms } from '../domain/search/terms.ts';
import type { Spelling } from './spelling.ts';
import { correctedUnit } from './spelling.ts';
import type { TermStatistics } from './term-statistics.ts';

/** A query that may have been meant. `words`: as a reader would type it. */
export type Repaired = { readonly query: ParsedQuery; readonly words: string };

const shortestBeginning = 4;
const endingLetters = 3;
const mostForms = 4;

type Endings = { readonly isUnknown: readonly boolean[]; readonly statistics: TermStatistics };

/**
 * What a query may have meant whose words no article has: first typing errors are mended, then other endings are tried
 * ("Wahlen" finds "Wahl"). `documents` says for each group how many articles have it.
 */
export function repairs(
  typed: string,
  query: ParsedQuery,
  known: {
    readonly documents: readonly number[];
    readonly spelling: Spelling;
    readonly statistics: TermStatistics;
  },
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
  return [...mended, withOtherEndings(typed, query, { isUnknown, statistics: known.statistics })];
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

/** Other forms of the unknown words that articles have, the commonest first; of scripts whose endings are not known, whatever begins alike. */
function withOtherEndings(typed: string, query: ParsedQuery, { isUnknown, statistics }: Endings): Repaired {
  let words = cleanQuery(typed);
  const groups = query.groups.map((group, place) => {
    const [unit] = group;
    if (isUnknown[place] !== true || !isPlainWord(unit)) return group;
    const word = unit.words[0] ?? '';
    const forms = inflectionsOf(word);
    const units = forms === undefined ? openEnding(word) : commonest(forms, statistics);
    if (units.length === 0) return group;
    const named = units.map((one) => `${one.words[0] ?? ''}${one.isPrefix === true ? '…' : ''}`);
    words = replaceWord(words, word, named.join(' OR '));
    return units;
  });
  return { query: { ...query, groups }, words };
}

/** Of forms that the index knows by one term the shortest stands for all. */
function commonest(forms: readonly string[], statistics: TermStatistics): Unit[] {
  const byTerm = new Map<string, Unit>();
  for (const form of forms.toSorted((a, b) => b.length - a.length)) {
    const unit = correctedUnit(form);
    byTerm.set(unit.terms.join(' '), unit);
  }
  const total = statistics.total();
  return statistics
    .used([...byTerm.keys()])
    .flatMap((term) => byTerm.get(term) ?? [])
    .map((unit) => ({ unit, documents: statistics.documents(unit, total) }))
    .sort((a, b) => b.documents - a.documents)
    .slice(0, mostForms)
    .map(({ unit }) => unit);
}

function openEnding(word: string): Unit[] {
  if (word.length < shortestBeginning) return [];
  const beginning = word.slice(0, Math.max(shortestBeginning, word.length - endingLetters));
  return [{ words: [beginning], terms: [beginning], isExact: false, isPrefix: true }];
}
