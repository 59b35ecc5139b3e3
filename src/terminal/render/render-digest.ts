import { changesByStory, isEmptyEdition } from '../../domain/digests/edition-parts.ts';
import type { ChangedFact, DigestReply, SourceLink } from '../../domain/reply.ts';
import { terminalText } from '../../domain/text/terminal-text.ts';
import type { Style } from '../style.ts';
import { wrap } from '../wrap.ts';
import { showSource } from './render-summary.ts';
import { showText, showTime } from './show-text.ts';
import { editionWording } from '../../domain/wording/digest-wording.ts';

/** An edition: stories with their sources, then what changed, then what was covered. */
export function renderDigest(reply: DigestReply, style: Style): string {
  const { title, stories, changes, footer, note } = reply;
  if (isEmptyEdition(reply)) {
    return wrap(`${style.bold(terminalText(title))} · ${terminalText(note ?? '')}`, style.columns);
  }
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
  const changed = changesByStory(changes).map(({ headline, facts }) =>
    wrap(
      `• ${terminalText(headline)}: ${facts.map((fact) => changeText(fact, style)).join('; ')}`,
      style.columns,
      '  ',
    ),
  );
  return [
    style.bold(wrap(terminalText(title), style.columns)),
    ...(note === undefined ? [] : [wrap(terminalText(note), style.columns)]),
    ...told,
    ...(changed.length === 0 ? [] : ['', style.bold(editionWording.changed), ...changed]),
    '',
    style.dim(showText(footer, style)),
  ].join('\n');
}

function changeText({ what, before, after, source, earlierSource }: ChangedFact, style: Style): string {
  const named = (link: SourceLink): string =>
    style.hasLinks ? showSource(link, style) : terminalText(link.name);
  const earlier = earlierSource === undefined ? '' : `, before: ${named(earlierSource)}`;
  return `${style.bold(terminalText(`${what}: ${before} → ${after}`))} (${named(source)}${earlier})`;
}
