import { noticeWords } from './notice-words.ts';
import type { Obstacle } from './obstacle.ts';
import { textWeight } from './text-weight.ts';

/** Words; whatever stands in an article's place is no longer. */
const longestNotice = 400;
/** Share of words by which the reader is spoken to; reports about subscriptions or cookies hardly do that. */
const addressShare = 0.03;
const fewestKinds = 3;
const topicShare = 0.04;

/** What a text is that stands in an article's place: it speaks to the reader, and of little but one thing. */
export function noticeKind(paragraphs: readonly string[]): Obstacle | undefined {
  const text = paragraphs.join('\n').toLowerCase().replaceAll('’', "'");
  const weight = Math.max(1, textWeight(text));
  if (weight > longestNotice || countIn(text, noticeWords.address).all / weight < addressShare)
    return undefined;
  const topics = [
    { kind: 'cookie wall', ...countIn(text, noticeWords.consent) },
    { kind: 'paywall', ...countIn(text, noticeWords.offer) },
    { kind: 'robot check', ...countIn(text, noticeWords.robot) },
    // Of as many words as the robots' it has none of its own, and comes after them.
    { kind: 'not an article', ...countIn(text, noticeWords.player) },
    { kind: 'not an article', ...countIn(text, noticeWords.missing) },
  ] as const;
  const [first] = topics
    .filter(({ all, kinds }) => kinds >= fewestKinds && all / weight >= topicShare)
    .sort((a, b) => b.all - a.all);
  return first?.kind;
}

function countIn(text: string, words: RegExp): { readonly all: number; readonly kinds: number } {
  const found = text.match(words) ?? [];
  return { all: found.length, kinds: new Set(found).size };
}
