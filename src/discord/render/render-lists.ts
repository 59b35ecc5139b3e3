import { ComponentType, type APIComponentInContainer } from 'discord-api-types/v10';
import type { FileReply, ListReply, NoticeReply, Text } from '../../domain/reply.ts';
import { textDisplay } from './components.ts';
import { plainLine, showText } from './show-text.ts';
import { cardWording } from '../../domain/wording/card-wording.ts';

const entriesBudget = 2900;

const signs: Readonly<Record<NoticeReply['tone'], string>> = { info: 'ℹ️', done: '✅', problem: '⚠️' };

/** Entries with a heading and lines; what does not fit is counted, not dropped silently. */
export function entryList({ title, notes, entries, page }: ListReply): APIComponentInContainer[] {
  const top = (notes ?? []).slice(0, 5).map((note) => showText(note, 140));
  const shown: string[] = [];
  let left = entriesBudget;
  for (const entry of entries) {
    const text = entryText(entry);
    if (text.length + 1 > left) break;
    shown.push(text);
    left -= text.length + 1;
  }
  const missing = entries.length - shown.length;
  const footer = [
    ...(missing > 0 ? [cardWording.notShown(missing)] : []),
    ...(page === undefined || page.of < 2 ? [] : [cardWording.page(page.number, page.of)]),
  ];
  return [
    textDisplay([`### ${plainLine(title, 200)}`, ...top.filter((note) => note !== '')].join('\n')),
    ...(shown.length === 0 ? [] : [textDisplay(shown.join('\n'))]),
    ...(footer.length === 0 ? [] : [textDisplay(`-# ${footer.join(' · ')}`)]),
  ];
}

function entryText({ title, lines }: ListReply['entries'][number]): string {
  const shown = lines.slice(0, 8).map((line) => showText(line, 200));
  return [
    firstLine(title),
    ...shown.filter((line) => line !== '').map((line) => `-# ${singleLine(line)}`),
  ].join('\n');
}

function firstLine(title: Text): string {
  return singleLine(showText(title, 300)) || '…';
}

function singleLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ');
}

export function noticeCard({ tone, text, hint }: NoticeReply): APIComponentInContainer[] {
  const said = showText(text, 2500) || '…';
  const advice = hint === undefined ? '' : showText(hint, 1000);
  return [
    textDisplay(
      [`${signs[tone]} ${said}`, ...(advice === '' ? [] : [`-# ${singleLine(advice)}`])].join('\n'),
    ),
  ];
}

/** The name under which a file goes out; Discord takes letters, digits, dots, hyphens and underscores. */
export function attachmentName(name: string): string {
  return name.replaceAll(/[^\w.-]+/g, '_').slice(-80) || 'file.txt';
}

export function fileCard({ text, file }: FileReply): APIComponentInContainer[] {
  const url = `attachment://${attachmentName(file.name)}`;
  return [textDisplay(showText(text, 3000) || '…'), { type: ComponentType.File, file: { url } }];
}
