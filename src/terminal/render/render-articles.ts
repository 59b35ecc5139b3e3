import type { ArticlesReply } from '../../domain/reply.ts';
import { terminalText } from '../../domain/text/terminal-text.ts';
import type { Style } from '../style.ts';
import { wrap } from '../wrap.ts';
import { showText, showTime } from './show-text.ts';

/** A list of stories; the numbers are those of the menu, where there is one. */
export function renderArticles({ title, note, items, page }: ArticlesReply, style: Style): string {
  const heading =
    page === undefined || page.of === 1 ? title : `${title} · page ${page.number} of ${page.of}`;
  const lines = items.flatMap(({ article, snippet, sources }, place) => {
    const from = [
      ...(sources ?? [article.source]).map(terminalText),
      showTime(article.publishedAt, 'relative'),
    ].join(' · ');
    return [
      wrap(`${place + 1}. ${style.bold(terminalText(article.title))}`, style.columns, '   '),
      `   ${style.dim(from)}`,
      ...(snippet === undefined ? [] : [`   ${wrap(showText(snippet, style), style.columns - 3, '   ')}`]),
    ];
  });
  return [
    style.bold(wrap(terminalText(heading), style.columns)),
    ...(note === undefined ? [] : [wrap(showText(note, style), style.columns)]),
    ...lines,
  ].join('\n');
}
