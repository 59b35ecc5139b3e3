import type { Article } from '../src/domain/article.ts';
import type { Action, CommandCall, SummaryReply } from '../src/domain/reply.ts';
import type { SummaryLength } from '../src/domain/summary.ts';
import type { Telling } from '../src/domain/telling/telling.ts';
import type { Stage } from '../src/services/stages.ts';
import { labels } from '../src/domain/wording/labels.ts';
import { storyWording } from '../src/domain/wording/story-wording.ts';

type Card = {
  readonly length: SummaryLength;
  readonly isPrivate: boolean;
  /** Of this article and no other, though several outlets may tell the story. */
  readonly isAlone: boolean;
};

const notes: Readonly<Record<Article['completeness'], string | undefined>> = {
  full: undefined,
  feed: storyWording.partOnly,
  stub: storyWording.partOnly,
};

/** The card of one article or story, with the buttons that fit it. */
export function summaryCard({ answer, pending }: Stage<Telling>, card: Card): SummaryReply {
  const { article } = answer;
  return {
    ...answer,
    kind: 'summary',
    length: card.length,
    pending,
    note: notes[article.completeness],
    actions: pending === undefined ? cardActions(answer, card) : [],
    isPrivate: card.isPrivate,
  };
}

const longer: Readonly<Record<SummaryLength, SummaryLength | undefined>> = {
  short: 'standard',
  standard: 'long',
  long: undefined,
};
const shorter: Readonly<Record<SummaryLength, SummaryLength | undefined>> = {
  short: undefined,
  standard: 'short',
  long: 'standard',
};

function cardActions(
  { article: { id, url } }: Telling,
  { length, isAlone, isPrivate }: Card,
): readonly Action[] {
  const summarize = (wanted: SummaryLength): CommandCall => ({
    command: isAlone ? 'article' : 'summarize',
    options: { story: id, length: wanted },
  });
  const resize = (label: string, target: SummaryLength | undefined): readonly Action[] => {
    if (target === undefined) return [];
    const { command, options } = summarize(target);
    // What takes the place of a private card is private too, and can be posted like it.
    const call = { command, options: { ...options, ...(isPrivate ? { private: true } : {}) } };
    return [{ kind: 'run', label, call, isInPlace: true }];
  };
  const evidence = { story: id, length, ...(isAlone ? { alone: true } : {}) };
  return [
    ...resize(labels.longer, longer[length]),
    ...resize(labels.shorter, shorter[length]),
    { kind: 'run', label: labels.evidence, call: { command: 'evidence', options: evidence } },
    ...(url === undefined ? [] : [{ kind: 'open', label: labels.readIt, url } as const]),
    { kind: 'run', label: labels.moreOnThis, call: { command: 'related', options: { story: id } } },
    ...(isAlone ? [{ kind: 'post', label: labels.postToChannel, call: summarize(length) } as const] : []),
  ];
}
