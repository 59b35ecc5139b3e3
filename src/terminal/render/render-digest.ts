import type { DigestReply } from '../../domain/reply.ts';
import { terminalText } from '../../domain/text/terminal-text.ts';
import type { Style } from '../style.ts';
import { wrap } from '../wrap.ts';
import { showSource } from './render-summary.ts';
import { showTime } from './show-text.ts';

/** An edition: stories with their sources, then what changed, then what was covered. */
export function renderDigest({ title, stories, changes, footer, note }: DigestReply, style: Style): string {
  const told = stories.flatMap(({ article, headline, points, sources, publishedAt }, place) => {
    const names = sources.map((source) =>
      style.hasLinks ? showSource(source, style) : terminalText(source.name),
    );
    const from = [...names, showTime(publishedAt, 'relative')].join(' · ');
    return [
      '',
      wrap(`${place + 1}. ${style.bold(terminalText(headline))}`, style.columns, '   '),
      ...points.map(({ text }) => `   ${wrap(terminalText(text), style.columns - 3, '   ')}`),
      `   ${style.dim(wrap(from, style.columns - 3, '   '))}`,
      // An address for each outlet would drown the text: where links cannot be clicked, that of the headline is enough.
      ...(style.hasLinks || article.url === undefined ? [] : [`   ${terminalText(article.url)}`]),
    ];
  });
  const changed = changes.map(({ headline, what, before, after, source }) => {
    const fact = `${what}: ${before} → ${after}`;
    const by = style.hasLinks ? showSource(source, style) : terminalText(source.name);
    return wrap(
      `• ${terminalText(headline)}: ${style.bold(terminalText(fact))} (${by})`,
      style.columns,
      '  ',
    );
  });
  return [
    style.bold(wrap(terminalText(title), style.columns)),
    ...(note === undefined ? [] : [wrap(terminalText(note), style.columns)]),
    ...told,
    ...(changed.length === 0 ? [] : ['', style.bold('Changed since the last edition'), ...changed]),
    '',
    style.dim(terminalText(footer)),
  ].join('\n');
}
