import type { SourceLink, SummaryReply } from '../../domain/reply.ts';
import { citedCount } from '../../domain/telling/cited-count.ts';
import { summaryFooter } from '../../domain/summary-footer.ts';
import { terminalText } from '../../domain/text/terminal-text.ts';
import type { Style } from '../style.ts';
import { wrap } from '../wrap.ts';
import { showTime } from './show-text.ts';
import { cardWording } from '../../domain/wording/card-wording.ts';

/** The summary card of design: headline, points with their sources, footer. */
export function renderSummary(reply: SummaryReply, style: Style): string {
  const { article, points, sources, summary, pending, note } = reply;
  const footer = [...summaryFooter(summary), showTime(article.publishedAt, 'date-time')]
    .map(terminalText)
    .join(' · ');
  return [
    style.bold(wrap(terminalText(article.title), style.columns)),
    ...(note === undefined ? [] : [style.dim(wrap(note, style.columns))]),
    ...points.map(({ text, sources: places }) => {
      const marks = places.map((place) => `[${place + 1}]`).join('');
      return wrap(`• ${terminalText(text)} ${style.dim(marks)}`, style.columns, '  ');
    }),
    showSources(sources, citedCount(points), style),
    style.dim(wrap(footer, style.columns)),
    ...(pending === undefined ? [] : [style.dim(cardWording.waiting(pending))]),
  ].join('\n');
}

/** "[1] City Ledger · [2] Coast Radio · +4 more"; with addresses to read, a line for each. */
function showSources(sources: readonly SourceLink[], cited: number, style: Style): string {
  const named = sources
    .slice(0, cited)
    .map((source, place) => `${style.dim(`[${place + 1}]`)} ${showSource(source, style)}`);
  const others = sources.length > cited ? ` · ${cardWording.others(sources.length - cited)}` : '';
  return style.hasLinks ? wrap(named.join(' · ') + others, style.columns) : named.join('\n') + others;
}

export function showSource({ name, url }: SourceLink, style: Style): string {
  return url === undefined ? terminalText(name) : style.link(terminalText(name), terminalText(url));
}
