import type { EvidenceReply, FileReply, ListReply, NoticeReply } from '../../domain/reply.ts';
import { terminalText } from '../../domain/text/terminal-text.ts';
import type { Style } from '../style.ts';
import { wrap } from '../wrap.ts';
import { showText } from './show-text.ts';

export function renderList({ title, notes = [], entries, page }: ListReply, style: Style): string {
  const heading =
    page === undefined || page.of === 1 ? title : `${title} · page ${page.number} of ${page.of}`;
  return [
    style.bold(wrap(terminalText(heading), style.columns)),
    ...notes.map((note) => wrap(showText(note, style), style.columns)),
    ...entries.flatMap((entry) => [
      wrap(showText(entry.title, style), style.columns),
      ...entry.lines.map((line) => `  ${wrap(showText(line, style), style.columns - 2, '  ')}`),
    ]),
  ].join('\n');
}

export function renderEvidence({ title, pairs }: EvidenceReply, style: Style): string {
  return [
    style.bold(wrap(terminalText(title), style.columns)),
    ...pairs.flatMap(({ sentence, evidence, sources }) => [
      wrap(`• ${terminalText(sentence)}`, style.columns, '  '),
      ...evidence.map((found, place) => {
        const by = sources?.[place] === undefined ? '' : ` ${terminalText(sources[place])}`;
        const text = `rests on${by}: ${terminalText(found)}`;
        return `    ${style.dim(wrap(text, style.columns - 4, '    '))}`;
      }),
    ]),
  ].join('\n');
}

export function renderNotice({ text, hint }: NoticeReply, style: Style): string {
  const said = wrap(showText(text, style), style.columns);
  return hint === undefined ? said : `${said}\n${style.dim(wrap(showText(hint, style), style.columns))}`;
}

export function renderFile({ text, file }: FileReply, style: Style): string {
  return `${wrap(showText(text, style), style.columns)}\n\n${file.content.split('\n').map(terminalText).join('\n')}`;
}
