import { stripTags } from '../html-to-text.ts';
import { parseDate } from '../date.ts';
import type { RawArticle } from '../to-article.ts';

const frontMatter = /^---[ \t]*\n([\s\S]{0,10000}?)\n---[ \t]*(?:\n|$)/;

/** A Markdown article as plain paragraphs; its title is the front matter's, else the first heading. */
export function readMarkdown(source: string): RawArticle {
  const text = source.replaceAll('\r\n', '\n');
  const front = frontMatter.exec(text);
  const fields = readFields(front?.[1] ?? '');
  const lines = text.slice(front?.[0].length ?? 0).split('\n');
  const heading = firstHeading(lines);
  const date = fields.get('date') ?? fields.get('published') ?? fields.get('publishedat');
  return {
    title: fields.get('title') ?? (heading === undefined ? undefined : plain(heading)),
    text: plainLines(lines),
    author: fields.get('author') ?? fields.get('by'),
    source: fields.get('source') ?? fields.get('site'),
    url: fields.get('url') ?? fields.get('link'),
    topic: fields.get('topic') ?? fields.get('category'),
    language: fields.get('language') ?? fields.get('lang'),
    publishedAt: date === undefined ? undefined : parseDate(date),
  };
}

function readFields(front: string): ReadonlyMap<string, string> {
  const pairs = front.split('\n').flatMap((line): [string, string][] => {
    const [, name = '', value = ''] = /^([A-Za-z]{1,30}):[ \t]*(.{1,500})$/.exec(line) ?? [];
    const bare = value.trim().replace(/^(["'])(.*)\1$/, '$2');
    return bare === '' ? [] : [[name.toLowerCase(), bare]];
  });
  return new Map(pairs);
}

function firstHeading(lines: readonly string[]): string | undefined {
  const place = lines.findIndex((line) => line.trim() !== '');
  const [first, second = ''] = lines.slice(place, place + 2);
  const marked = /^#{1,2}\s+(.*?)\s*#*$/.exec(first ?? '')?.[1];
  return marked ?? (/^(?:=+|-{3,})\s*$/.test(second) ? first : undefined);
}

/** Without marks; code blocks and tables are no news. */
function plainLines(lines: readonly string[]): string {
  const kept: string[] = [];
  let fence: string | undefined;
  for (const line of lines) {
    const mark = /^\s{0,3}(```|~~~)/.exec(line)?.[1];
    if (mark !== undefined) fence = fence === undefined ? mark : fence === mark ? undefined : fence;
    else if (fence === undefined && !isDecoration(line)) kept.push(plainLine(line));
  }
  return kept.join('\n');
}

function isDecoration(line: string): boolean {
  return (
    /^\s*(?:[-*_=]\s*){3,}$/.test(line) ||
    /^\s*\|.*\|\s*$/.test(line) ||
    /^\s{0,3}\[[^\]]{1,80}\]:\s/.test(line)
  );
}

function plainLine(line: string): string {
  const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*$/.exec(line.slice(0, 500))?.[1];
  if (heading !== undefined) return `\n${plain(heading)}\n`;
  return plain(line.replace(/^\s{0,3}(?:>\s?)+/, '').replace(/^\s*(?:[-*+]|\d{1,3}[.)])\s+/, ''));
}

/** Links become their words, pictures go, emphasis goes. */
function plain(text: string): string {
  const words = text
    .replace(/!\[[^\]]{0,500}\]\((?:[^()]|\([^()]{0,500}\)){0,2000}\)/g, '')
    .replace(/\[([^\][]{0,500})\]\((?:[^()]|\([^()]{0,500}\)){0,2000}\)/g, '$1')
    .replace(/\[([^\][]{1,500})\]\[[^\]]{0,100}\]/g, '$1')
    .replace(/<(https?:[^>\s]{1,2000})>/g, '$1')
    .replace(/(\*\*|__|~~)(?=\S)([^*_~]{1,2000}?)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_]{1,2000}?)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/`([^`]{1,500})`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!>~|-])/g, '$1');
  return words.includes('<') ? stripTags(words) : words;
}
