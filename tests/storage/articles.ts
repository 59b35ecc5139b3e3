import type { NewArticle } from '../../src/domain/article.ts';

/** A new article in which only the facts that matter to a test are given. */
export function anArticle(facts: Partial<NewArticle> = {}): NewArticle {
  return {
    title: 'Harbour bridge closed after inspection',
    text: 'The city shut the bridge on Tuesday.\n\nFerries run every ten minutes.',
    source: 'City Ledger',
    language: 'en',
    completeness: 'full',
    publishedAt: new Date('2026-03-01T08:00:00Z'),
    ...facts,
  };
}
