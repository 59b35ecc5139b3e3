import type { EditionState } from '../digests/digest.ts';
import type { Span, Text } from '../reply.ts';
import { counted } from './counted.ts';

type Place = { readonly channelId: string };
type Coverage = {
  readonly shown: number;
  readonly stories: number;
  readonly from: string;
  readonly asOf: Date;
};

/** What `/digest` says. */
export const digestWording = {
  states: {
    composing: 'being written',
    queued: 'waiting to be posted',
    sending: 'being posted',
    posted: 'posted',
    deleted: 'posted, then deleted',
    'nothing-new': 'nothing new',
    ambiguous: 'perhaps posted',
    failed: 'not posted',
    missed: 'missed',
  } satisfies Readonly<Record<EditionState, string>>,
  title: 'Digests',
  noneYet: 'There is no digest here yet.',
  howToCreate: 'Order one with /digest create.',
  howToPreview: 'See what it would say with /digest preview.',
  ordered: (done: 'Ordered' | 'Changed' | 'Resumed', name: string, { channelId }: Place): readonly Span[] => [
    `${done} digest ${name} in `,
    { channelId },
    '.',
  ],
  comesAt: (which: 'First' | 'Next', at: Date): readonly Span[] => [
    ` ${which} edition: `,
    { time: at, style: 'date-time' },
    '.',
  ],
  paused: (name: string) => `Paused digest ${name}.`,
  removed: (name: string) => `Removed digest ${name}.`,
  switchedOff: (id: string, reason: string, { channelId }: Place): Text => [
    `Digest ${id} is switched off: ${reason} `,
    { channelId },
  ],
  news: (id: string, edition: string) => `Digest ${id}, ${edition}`,
  stories: (count: number) => ` · ${counted(count, 'story', 'stories')}`,
  off: (reason: string) => ` · off: ${reason}`,
  isPaused: ' · paused',
  next: (at: Date): readonly Span[] => [' · next ', { time: at, style: 'date-time' }],
  copyPosted: ({ channelId }: Place): Text => ['Posted an extra copy in ', { channelId }, '.'],
  copyWaits: ({ channelId }: Place): Text => [
    'Discord does not answer at the moment; the copy is posted in ',
    { channelId },
    ' once it does.',
  ],
  copyFailed: ({ channelId }: Place, reason: string): Text => [
    'Not posted in ',
    { channelId },
    `: ${reason}`,
  ],
};

/** What an edition says beside its stories. */
export const editionWording = {
  news: 'The news',
  covers: ({ shown, stories, from, asOf }: Coverage): Text => [
    `${shown} of ${counted(stories, 'story', 'stories')} from ${from} · as of `,
    { time: asOf, style: 'time' },
  ],
  changed: 'Changed since the last edition',
  nothingNew: (isFirst: boolean) => `Nothing new ${isFirst ? 'yet' : 'since the last edition'}.`,
  isLate: (time: string) => `Late: Brevier was not running at ${time}.`,
  latestStories: 'Latest stories',
};

/** Why an edition is not there, for an admin. */
export const deliveryWording = {
  notTaken: 'Discord did not take it.',
  refused: (message: string, code: number) => `Discord did not take the message: ${message} (${code}).`,
  unreachable: 'Discord could not be reached in time.',
  inDoubt:
    'Discord’s answer was lost, and Brevier cannot look whether the message is there (it lacks Read Message History).',
  notRunning: 'Brevier was not running.',
  wasRemoved: 'Brevier was removed from this server.',
  channelGone: 'The channel is gone.',
  notInServer: 'Brevier is no longer in this server.',
  cannotSee: 'Brevier can no longer see the channel.',
  mayNotSend: 'Brevier may not send messages in the channel.',
  threadLocked: 'The thread is locked.',
  threadArchived: 'The thread is archived and may not be opened by Brevier.',
};
