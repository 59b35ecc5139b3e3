import type { NewArticle } from '../../src/domain/article.ts';

/** An invented article; a test names only the facts that matter to it. */
export function anArticle(facts: Partial<NewArticle> = {}): NewArticle {
  const title = facts.title ?? 'Tower reopens after two years of repairs';
  return {
    title,
    text: [
      'The Lantern Tower reopened to visitors on Monday after two years of repairs that cost 14 million crowns.',
      'Engineers replaced 312 steps and the whole copper roof, the city said. About 9,000 people had booked tickets by noon.',
      'Mayor Ilse Marten called it "the best view in the country", and said that entry would stay free for children.',
    ].join('\n\n'),
    source: 'City Ledger',
    language: 'en',
    publishedAt: new Date('2026-11-20T09:00:00Z'),
    completeness: 'full',
    ...facts,
  };
}
