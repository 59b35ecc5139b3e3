import type { ArticleHeader } from '../src/domain/article.ts';
import type { Menu } from '../src/domain/reply.ts';
import { labels } from '../src/domain/wording/labels.ts';

/** Lets the reader choose one of the listed stories to have it summarised. */
export function summaryMenu(articles: readonly ArticleHeader[]): Menu | undefined {
  return menuOf(articles, 'summarize');
}

/** The same for lists in which an article means that article, and not the story that it tells with others. */
export function articleMenu(articles: readonly ArticleHeader[]): Menu | undefined {
  return menuOf(articles, 'article');
}

function menuOf(articles: readonly ArticleHeader[], command: string): Menu | undefined {
  if (articles.length === 0) return undefined;
  return {
    placeholder: labels.summarizeOne,
    call: { command, options: {} },
    option: 'story',
    choices: articles.map(({ id, title, source }) => ({ label: title, value: id, description: source })),
  };
}
