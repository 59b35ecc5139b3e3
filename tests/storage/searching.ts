import type { NewArticle } from '../../src/domain/article.ts';
import { operatorAudience } from '../../src/domain/audience.ts';
import type { ArticleStore, SearchQuery } from '../../src/domain/ports/article-store.ts';
import { anArticle } from './articles.ts';

export const audience = operatorAudience;

export async function withArticles(
  store: ArticleStore,
  articles: readonly Partial<NewArticle>[],
): Promise<void> {
  const complete = articles.map((facts) => anArticle(facts));
  await store.save(complete, { kind: 'library' });
}

export async function titles(
  store: ArticleStore,
  words: string,
  more: Partial<SearchQuery> = {},
): Promise<string[]> {
  const { hits } = await store.search({ audience, words, sort: 'best', limit: 10, ...more });
  return hits.map(({ article }) => article.title);
}
