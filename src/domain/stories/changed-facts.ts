import type { Article } from '../article.ts';
import { agree } from './agreeing-numbers.ts';
import { roleHolders, surname, tellsSuccession } from './role-holders.ts';
import { statedFacts, type StatedFact } from './stated-facts.ts';

/** A number or name of a story that a later article gives differently. */
export type FactChange = {
  /** "people killed". */
  readonly what: string;
  readonly before: string;
  readonly after: string;
  /** The article that gives the old value, and the one that gives the new. */
  readonly from: Article;
  readonly to: Article;
};

/** Beyond this ratio the two numbers count different things. */
const largestRatio = 20;

/**
 * What changed between articles that are known and later ones, one change for each subject: from the last value known
 * to the last one given.
 */
export function changedFacts(known: readonly Article[], later: readonly Article[]): readonly FactChange[] {
  const before = latestFacts(known);
  const after = latestFacts(later);
  const numbers = [...after].flatMap(([key, now]) => {
    const was = before.get(key);
    return was === undefined || !isChange(was, now)
      ? []
      : [
          {
            what: now.fact.label,
            before: was.fact.shown,
            after: now.fact.shown,
            from: was.article,
            to: now.article,
          },
        ];
  });
  return [...numbers, ...changedHolders(known, later)];
}

export type SourcedFact = { readonly fact: StatedFact; readonly article: Article };

/** The last article's value for each subject. */
function latestFacts(articles: readonly Article[]): ReadonlyMap<string, SourcedFact> {
  const facts = new Map<string, SourcedFact>();
  for (const article of byTime(articles)) {
    for (const [key, fact] of statedFacts(article)) facts.set(key, { fact, article });
  }
  return facts;
}

function isChange(was: SourcedFact, now: SourcedFact): boolean {
  if (agree(was.fact, now.fact) || now.article.publishedAt <= was.article.publishedAt) return false;
  // A smaller number further down is mostly that of one town or one day.
  if (now.fact.value < was.fact.value && !now.fact.isProminent) return false;
  const ratio = now.fact.value / was.fact.value;
  return ratio <= largestRatio && ratio >= 1 / largestRatio;
}

function changedHolders(known: readonly Article[], later: readonly Article[]): readonly FactChange[] {
  const changes: FactChange[] = [];
  for (const to of byTime(later).filter(({ language }) => language === 'en')) {
    const now = roleHolders(to.text);
    for (const from of byTime(known).filter(({ publishedAt }) => publishedAt < to.publishedAt)) {
      for (const [role, name] of roleHolders(from.text)) {
        const next = now.get(role);
        if (next === undefined || surname(next) === surname(name)) continue;
        if (changes.some(({ what }) => what === role) || !tellsSuccession(to.text, [name, next])) continue;
        changes.push({ what: role, before: name, after: next, from, to });
      }
    }
  }
  return changes;
}

function byTime(articles: readonly Article[]): readonly Article[] {
  return [...articles].sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
}
