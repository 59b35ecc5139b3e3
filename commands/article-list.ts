import type { ArticleHeader } from '../src/domain/article.ts';
import type { Menu } from '../src/domain/reply.ts';

/** Lets the reader choose one of the listed stories to have it summarised. */
export function summaryMenu(articles: readonly ArticleHeader[]): Menu | undefined {
  if (articles.length === 0) return undefined;
  return {
    placeholder: 'Summarize one of these',
    call: { command: 'summarize', options: {} },
    option: 'story',
    choices: articles.map(({ id, title, source }) => ({ label: title, value: id, description: source })),
  };
}
