import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { ChangedFact, DigestReply, DigestStory } from '../../domain/reply.ts';
import { separator, textDisplay } from './components.ts';
import { plainLine, timestamp } from './show-text.ts';

const maxStories = 10;
const maxChanges = 6;
const storiesBudget = 2500;

/** An edition: up to ten stories, what changed since the last one, what was covered. */
export function digestCard({
  title,
  note,
  stories,
  changes,
  footer,
}: DigestReply): APIComponentInContainer[] {
  const shown = stories.slice(0, maxStories);
  const room = Math.floor(storiesBudget / Math.max(1, shown.length));
  const changed = changes.slice(0, maxChanges).map(changeLine);
  return [
    textDisplay(
      [`## ${plainLine(title, 150)}`, ...(note === undefined ? [] : [`-# ${plainLine(note, 150)}`])].join(
        '\n',
      ),
    ),
    ...shown.map((story) => textDisplay(storyText(story, room))),
    ...(changed.length === 0
      ? []
      : [separator(), textDisplay(['**Changed since the last edition**', ...changed].join('\n'))]),
    textDisplay(`-# ${plainLine(footer, 200)}`),
  ];
}

function storyText({ headline, points, sources, publishedAt }: DigestStory, room: number): string {
  const names = sources.slice(0, 2).map(({ name }) => plainLine(name, 20));
  const others = sources.length > 2 ? [`+${String(sources.length - 2)} more`] : [];
  const about = `-# ${[...names, ...others, timestamp(publishedAt, 'time')].filter((part) => part !== '').join(' · ')}`;
  const bold = `**${plainLine(headline, Math.min(150, Math.floor(room / 3))) || 'Untitled'}**`;
  const left = room - about.length - bold.length - 2;
  const sentence = left < 20 ? '' : plainLine(points.map(({ text }) => text).join(' '), left);
  return [bold, ...(sentence === '' ? [] : [sentence]), about].join('\n');
}

function changeLine({ headline, what, before, after, source }: ChangedFact): string {
  const values = `${plainLine(what, 30)}: ${plainLine(before, 20)} → **${plainLine(after, 20) || '?'}**`;
  return `- ${plainLine(headline, 45)}: ${values} (${plainLine(source.name, 20)})`;
}
