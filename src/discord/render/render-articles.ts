import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { ArticleItem, ArticlesReply } from '../../domain/reply.ts';
import { linkButton, section, textDisplay } from './components.ts';
import { plainLine, showText, timestamp } from './show-text.ts';
import { cardWording } from '../../domain/wording/card-wording.ts';
import { labels } from '../../domain/wording/labels.ts';

/** Ten rows of three components each, with container, title, menu and five buttons, are the 40 that a message may have. */
const maxItems = 10;
/** Characters for all rows together, of the 4,000 that a message has. */
const itemsBudget = 3200;

/** A list of stories, each with its outlet, time and a way to read it. */
export function articleList(reply: ArticlesReply): APIComponentInContainer[] {
  const items = reply.items.slice(0, maxItems);
  const room = Math.floor(itemsBudget / Math.max(1, items.length));
  const isPaged = reply.page !== undefined && reply.page.of > 1;
  const page = isPaged ? [`-# ${cardWording.page(reply.page.number, reply.page.of)}`] : [];
  const note = reply.note === undefined ? '' : showText(reply.note, 250);
  return [
    textDisplay([`### ${plainLine(reply.title, 200)}`, ...page, ...(note === '' ? [] : [note])].join('\n')),
    ...items.map((item) => section(itemText(item, room), readButton(item))),
  ];
}

function itemText({ article, snippet, sources }: ArticleItem, room: number): string {
  const names = sources !== undefined && sources.length > 0 ? sources : [article.source];
  const shown = names.slice(0, 3).map((name) => plainLine(name, 24));
  const others = names.length > 3 ? [cardWording.others(names.length - 3)] : [];
  const about = `-# ${[...shown, ...others, timestamp(article.publishedAt, 'relative')].filter((part) => part !== '').join(' · ')}`;
  const headline = `**${plainLine(article.title, Math.min(200, room - 150)) || cardWording.untitled}**`;
  const left = room - about.length - headline.length - 4;
  const quote = snippet === undefined || left < 20 ? '' : oneLine(showText(snippet, Math.min(300, left)));
  return [headline, ...(quote === '' ? [] : [quote]), about].join('\n');
}

/** A quoted line must not begin a heading or list of its own after a line break. */
function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ');
}

function readButton({ article }: ArticleItem): ReturnType<typeof linkButton> {
  return article.url === undefined ? undefined : linkButton(labels.read, article.url);
}
