import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { SummaryReply } from '../../domain/reply.ts';
import { citedCount } from '../../domain/telling/cited-count.ts';
import { summaryFooter } from '../../domain/summary-footer.ts';
import { section, textDisplay, thumbnail } from './components.ts';
import { plainLine, timestamp } from './show-text.ts';
import { cardWording } from '../../domain/wording/card-wording.ts';

const maxPoints = 12;
/** Characters for all points together; the other parts of a card need at most 1,300 of the 4,000 that a message has. */
const pointsBudget = 2500;
const shownSources = 5;

/** The card: headline beside the picture, note, points with their sources, footer. */
export function summaryCard(reply: SummaryReply): APIComponentInContainer[] {
  const { article, note } = reply;
  const headline = `### ${plainLine(article.title, 300) || cardWording.untitled}`;
  return [
    section(headline, thumbnail(article.imageUrl)),
    ...(note === undefined ? [] : [textDisplay(`*${plainLine(note, 200)}*`)]),
    ...pointsOf(reply),
    textDisplay(footer(reply)),
  ];
}

function pointsOf({ points }: SummaryReply): APIComponentInContainer[] {
  const shown = points.slice(0, maxPoints);
  const room = Math.floor(pointsBudget / Math.max(1, shown.length)) - 24;
  const lines = shown.flatMap(({ text, sources }) => {
    const line = plainLine(text, room);
    return line === '' ? [] : [`- ${line} ${marks(sources)}`.trimEnd()];
  });
  return lines.length === 0 ? [] : [textDisplay(lines.join('\n'))];
}

/** Places of the sources, counted from 1 as the line below the points does; at most 12 characters. */
function marks(places: readonly number[]): string {
  return places
    .filter((place) => place >= 0 && place < shownSources)
    .slice(0, 3)
    .map((place) => `[${String(place + 1)}]`)
    .join('');
}

function footer(reply: SummaryReply): string {
  const { article, summary, pending } = reply;
  const made = summaryFooter(summary).map((part) => plainLine(part, 80));
  const parts = [...made.slice(0, 5), timestamp(article.publishedAt, 'date-time')].filter(
    (part) => part !== '',
  );
  const lines = [sourceLine(reply), `-# ${parts.join(' · ')}`];
  if (pending !== undefined) lines.push(`-# ⏳ ${cardWording.waiting(pending)}`);
  return lines.filter((line) => line !== '').join('\n');
}

/** "[1] City Ledger · [2] Coast Radio · +4 more". */
function sourceLine({ points, sources }: SummaryReply): string {
  const named = sources.slice(0, Math.min(shownSources, citedCount(points)));
  const shown = named.flatMap(({ name }, place) => {
    const line = plainLine(name, 60);
    return line === '' ? [] : [`[${String(place + 1)}] ${line}`];
  });
  const others = sources.length - named.length;
  const parts = others > 0 ? [...shown, cardWording.others(others)] : shown;
  return parts.length === 0 ? '' : `-# ${parts.join(' · ')}`;
}
