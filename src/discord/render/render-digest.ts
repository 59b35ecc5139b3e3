import type { APIComponentInContainer } from 'discord-api-types/v10';
import { changesByStory, isEmptyEdition } from '../../domain/digests/edition-parts.ts';
import type { ChangedFact, DigestReply } from '../../domain/reply.ts';
import { separator, textDisplay } from './components.ts';
import { plainLine, showText } from './show-text.ts';
import { storyTexts } from './story-texts.ts';
import { editionWording } from '../../domain/wording/digest-wording.ts';

const maxStories = 10;
const maxChanges = 6;
/** Characters of text that a message shows at most are 4,000; some are left for what Discord may count otherwise. */
const budget = 3800;

/** An edition: up to ten stories, what changed since the last one, what was covered. One line when there is nothing. */
export function digestCard(reply: DigestReply): APIComponentInContainer[] {
  const { title, note, stories, changes, footer } = reply;
  const remark = note === undefined ? '' : plainLine(note, 150);
  if (isEmptyEdition(reply)) return [textDisplay(`**${plainLine(title, 150)}** · ${remark}`)];
  const heading = [`## ${plainLine(title, 150)}`, ...(remark === '' ? [] : [`-# ${remark}`])].join('\n');
  const foot = `-# ${showText(footer, 200)}`;
  const changed = changesText(changes.slice(0, maxChanges));
  const room = budget - heading.length - foot.length - changed.length;
  return [
    textDisplay(heading),
    ...storyTexts(stories.slice(0, maxStories), room).map((text) => textDisplay(text)),
    ...(changed === '' ? [] : [separator(), textDisplay(changed)]),
    textDisplay(foot),
  ];
}

/** The changes of one story stand under its headline. */
function changesText(changes: readonly ChangedFact[]): string {
  if (changes.length === 0) return '';
  const lines = changesByStory(changes).map(
    ({ headline, facts }) => `- ${plainLine(headline, 110)}: ${facts.map(changeText).join('; ')}`,
  );
  return [`**${editionWording.changed}**`, ...lines].join('\n');
}

function changeText({ what, before, after, source, earlierSource }: ChangedFact): string {
  const values = `${plainLine(what, 30)}: ${plainLine(before, 20)} → **${plainLine(after, 20) || '?'}**`;
  const earlier = earlierSource === undefined ? '' : `, before: ${plainLine(earlierSource.name, 30)}`;
  return `${values} (${plainLine(source.name, 30)}${earlier})`;
}
