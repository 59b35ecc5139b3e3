import type { SummaryLength } from '../domain/summary.ts';
import type { TellingRoom } from '../domain/telling/choose-points.ts';
import { countWords } from '../domain/text/words.ts';
import type { StoryAsk } from './story-telling.ts';

type Room = Pick<StoryAsk, 'room' | 'outlets'>;

/** Points and words of a card: the words are those that a summary of one article may have at most. */
export const cardRooms: Readonly<Record<SummaryLength, Room>> = {
  short: { outlets: 1, room: inWords(1, 45) },
  standard: { outlets: 3, room: inWords(3, 75) },
  long: { outlets: 5, room: inWords(8, 188) },
};

/** Characters of an edition that its stories share; a message of Discord holds 4,000 in all. */
const roomForStories = 3200;
const roomForLines = 120;

/** One or two sentences, `among` being the number of stories in the edition. */
export function editionRoom(among: number): Room {
  const size = roomForStories / Math.max(1, among) - roomForLines;
  return {
    outlets: 3,
    room: { points: 2, size, sizeOf: (text) => text.length + 1, isBrief: true },
  };
}

function inWords(points: number, size: number): TellingRoom {
  return { points, size, sizeOf: countWords, isBrief: false };
}
