import type { Unit } from '../domain/search/query.ts';

/** A string of FTS5; several terms in one string stand next to each other. */
export function quoted(...terms: readonly string[]): string {
  return `"${terms.join(' ').replaceAll('"', '""')}"`;
}

/** The characters of a pair-written word stand next to each other; a single one is the beginning of a pair. */
export function unitExpression({ terms, isPrefix }: Unit): string {
  const [only = ''] = terms;
  if (isPrefix === true) return `${quoted(only)}*`;
  const isSingleCharacter = terms.length === 1 && Array.from(only).length === 1 && !/[a-z0-9]/.test(only);
  if (isSingleCharacter) return `${quoted(only)}*`;
  return quoted(...withoutLastAlone(terms));
}

/** Of a run "ABC" the index knows "AB BC C"; in the middle of a longer run the "C" is not there. */
function withoutLastAlone(terms: readonly string[]): readonly string[] {
  const last = terms.at(-1) ?? '';
  const before = terms.at(-2);
  const isTail =
    before !== undefined && !/[a-z0-9]/.test(last) && Array.from(last).length === 1 && before.endsWith(last);
  return isTail ? terms.slice(0, -1) : terms;
}

export function groupExpression(group: readonly Unit[]): string {
  return anyOf(group.map(unitExpression)) ?? '""';
}

export function anyOf(expressions: readonly string[]): string | undefined {
  return expressions.length === 0 ? undefined : `(${expressions.join(' OR ')})`;
}

export function allOf(expressions: readonly string[]): string | undefined {
  return expressions.length === 0 ? undefined : `(${expressions.join(' AND ')})`;
}

/** The same in headlines alone, for `title_index`, which knows no phrases: there all terms are wanted, in any order. */
export function titleExpression(group: readonly Unit[]): string {
  const units = group.map(({ terms, isPrefix }) => {
    const all = withoutLastAlone(terms).map((term) => quoted(term) + (isPrefix === true ? '*' : ''));
    return `(${all.join(' AND ')})`;
  });
  return `(stems : (${units.join(' OR ')}))`;
}
