import type { Article } from '../article.ts';
import { changedFacts, type FactChange } from '../stories/changed-facts.ts';
import { statedFacts } from '../stories/stated-facts.ts';

/** So long before the last one, accounts of the same state count. */
const sameStateMs = 12 * 3_600_000;

type Value = { readonly shown: string; readonly articles: readonly Article[] };

/**
 * What changed since articles that were told. Where these differ, one of a town and one of the whole coast, the number that most of
 * them gave was the old one; where none is given by most, nothing is told.
 */
export function certainChanges(known: readonly Article[], later: readonly Article[]): readonly FactChange[] {
  return changedFacts(known, later).flatMap((change) => {
    const [most, next] = valuesOf(change, known);
    if (most === undefined) return [change];
    const [from] = most.articles;
    const isSettled = next === undefined || most.articles.length > next.articles.length;
    if (!isSettled || from === undefined || most.shown === change.after) return [];
    return [{ ...change, before: most.shown, from }];
  });
}

/** The values that were known of the thing that changed, that of most articles first. */
function valuesOf({ what, from }: FactChange, known: readonly Article[]): readonly Value[] {
  const values = new Map<number, { shown: string; articles: Article[] }>();
  for (const article of known) {
    const age = from.publishedAt.getTime() - article.publishedAt.getTime();
    const fact = [...statedFacts(article).values()].find(({ label }) => label === what);
    if (fact === undefined || age > sameStateMs) continue;
    const value = values.get(fact.value) ?? { shown: fact.shown, articles: [] };
    // The article that changedFacts names is the one to name; it comes first.
    values.set(fact.value, {
      ...value,
      articles: article === from ? [article, ...value.articles] : [...value.articles, article],
    });
  }
  return [...values.values()].sort((a, b) => b.articles.length - a.articles.length);
}
