import type { Article } from '../article.ts';
import type { Point } from '../reply.ts';
import { agree } from './agreeing-numbers.ts';
import type { SourcedFact } from './changed-facts.ts';
import { statedFacts } from './stated-facts.ts';

/** Further apart, the later number is news, and no disagreement. */
const sameStateMs = 12 * 3_600_000;

/**
 * Subjects for which the outlets' last articles, hours apart at most, give different numbers, side by side: “People killed: 11 (City Ledger),
 * 16 (Coast Radio).” `sources` are places in `articles`.
 */
export function disagreements(articles: readonly Article[]): readonly Point[] {
  const bySubject = new Map<string, SourcedFact[]>();
  const newest = Math.max(...articles.map(({ publishedAt }) => publishedAt.getTime()));
  const current = articles.filter(({ publishedAt }) => newest - publishedAt.getTime() <= sameStateMs);
  for (const article of newestOfEachSource(current)) {
    for (const [key, fact] of statedFacts(article)) {
      bySubject.set(key, [...(bySubject.get(key) ?? []), { fact, article }]);
    }
  }
  return [...bySubject.values()].flatMap((facts) => {
    const [first] = facts;
    const differ = facts.some((one) => facts.some((other) => !agree(one.fact, other.fact)));
    if (first === undefined || !differ) return [];
    const sides = facts.map(({ fact, article }) => `${fact.shown} (${article.source})`);
    const text = `${capitalised(first.fact.label)}: ${sides.join(', ')}.`;
    return [{ text, sources: facts.map(({ article }) => articles.indexOf(article)) }];
  });
}

function newestOfEachSource(articles: readonly Article[]): readonly Article[] {
  const newest = new Map<string, Article>();
  for (const article of articles) {
    const known = newest.get(article.source);
    if (known === undefined || known.publishedAt < article.publishedAt) newest.set(article.source, article);
  }
  return [...newest.values()].sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
