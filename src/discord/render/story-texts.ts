import type { DigestStory } from '../../domain/reply.ts';
import { plainLine, timestamp } from './show-text.ts';
import { cardWording } from '../../domain/wording/card-wording.ts';

const longestHeadline = 150;
const longestSentence = 600;
/** A shorter piece of a sentence says nothing. */
const leastPiece = 20;

/**
 * The stories of an edition as text of at most so many characters together. Where that is too little, whole sentences are left
 * out first, the last of the longest story; only where each has a single one left are those cut, all to the same share.
 */
export function storyTexts(stories: readonly DigestStory[], room: number): readonly string[] {
  const shown = stories.map(inWhole);
  while (shown.reduce((sum, { text }) => sum + text.length, 0) > room) {
    const longest = shown
      .map(({ story, text }, place) => ({ story, place, length: text.length }))
      .filter(({ story }) => story.points.length > 1)
      .toSorted((a, b) => b.length - a.length)[0];
    if (longest === undefined)
      return cutEvenly(
        shown.map(({ story }) => story),
        room,
      );
    const { story, place } = longest;
    shown[place] = inWhole({ ...story, points: story.points.slice(0, -1) });
  }
  return shown.map(({ text }) => text);
}

function inWhole(story: DigestStory): { readonly story: DigestStory; readonly text: string } {
  return { story, text: storyText(story, longestHeadline, longestSentence) };
}

function cutEvenly(stories: readonly DigestStory[], room: number): readonly string[] {
  const each = Math.floor(room / Math.max(1, stories.length));
  return stories.map((story) => {
    const headline = Math.min(longestHeadline, Math.floor(each / 3));
    const bare = storyText({ ...story, points: [] }, headline, 0);
    const left = each - bare.length - 1;
    return left < leastPiece ? bare : storyText(story, headline, left);
  });
}

function storyText(story: DigestStory, headlineRoom: number, sentenceRoom: number): string {
  const headline = `**${plainLine(story.headline, headlineRoom) || cardWording.untitled}**`;
  const sentences = story.points
    .map(({ text }) => plainLine(text, sentenceRoom))
    .filter((text) => text !== '');
  return [headline, ...(sentences.length === 0 ? [] : [sentences.join(' ')]), aboutLine(story)].join('\n');
}

/** Who tells it, and when. */
function aboutLine({ sources, publishedAt }: DigestStory): string {
  const names = sources.slice(0, 2).map(({ name }) => plainLine(name, 30));
  const others = sources.length > 2 ? [cardWording.others(sources.length - 2)] : [];
  const parts = [...names, ...others, timestamp(publishedAt, 'time')].filter((part) => part !== '');
  return `-# ${parts.join(' · ')}`;
}
