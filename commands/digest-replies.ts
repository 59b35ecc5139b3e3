import type { Digest, Edition, EditionState } from '../src/domain/digests/digest.ts';
import { showDays, showTime } from '../src/domain/digests/schedule-words.ts';
import { nextSlot } from '../src/domain/digests/slots.ts';
import type { PostFate } from '../src/domain/ports/outbox.ts';
import type { Reply, Span, Text } from '../src/domain/reply.ts';
import type { ListedDigest } from '../src/services/digests.ts';

const states: Readonly<Record<EditionState, string>> = {
  composing: 'being written',
  queued: 'waiting to be posted',
  sending: 'being posted',
  posted: 'posted',
  deleted: 'posted, then deleted',
  'nothing-new': 'nothing new',
  ambiguous: 'perhaps posted',
  failed: 'not posted',
  missed: 'missed',
};

/** "07:00 Europe/Berlin, weekdays (science)". */
export function digestName({ id, schedule, topics }: Digest): string {
  const about = topics.length === 0 ? '' : ` (${topics.join(', ')})`;
  const time = `${showTime(schedule.minuteOfDay)} ${schedule.zone}, ${showDays(schedule.days)}`;
  return `${id}: ${time}${about}`;
}

/** What is ordered from now on, and when it comes next. */
export function orderReply(digest: Digest, done: 'Ordered' | 'Changed' | 'Resumed', now: Date): Reply {
  const next = nextSlot(digest, now);
  const when: readonly Span[] =
    next === undefined
      ? []
      : [` ${done === 'Ordered' ? 'First' : 'Next'} edition: `, { time: next.at, style: 'date-time' }, '.'];
  return {
    kind: 'notice',
    tone: 'done',
    text: [`${done} ${digestName(digest)} in `, { channelId: digest.channelId }, '.', ...when],
    hint: 'See what it would say with /digest preview.',
    actions: [
      {
        kind: 'run',
        label: 'Preview',
        call: { command: 'digest', options: { subcommand: 'preview', digest: digest.id } },
      },
    ],
  };
}

/** Dead channels and what went wrong stand on top. */
export function listReply(listed: readonly ListedDigest[], news: readonly Edition[]): Reply {
  if (listed.length === 0) {
    return {
      kind: 'notice',
      tone: 'info',
      text: 'There is no digest here yet.',
      hint: 'Order one with /digest create.',
    };
  }
  const dead = listed.flatMap(({ digest }): Text[] =>
    digest.deadReason === undefined
      ? []
      : [[`Digest ${digest.id} is switched off: ${digest.deadReason} `, { channelId: digest.channelId }]],
  );
  const notes = [...dead, ...news.map((edition) => `Digest ${edition.digestId}, ${editionText(edition)}`)];
  return {
    kind: 'list',
    title: 'Digests',
    ...(notes.length === 0 ? {} : { notes }),
    entries: listed.map(entryOf),
  };
}

function entryOf({ digest, editions, next }: ListedDigest): { title: Text; lines: readonly Text[] } {
  const where: readonly Span[] = [
    { channelId: digest.channelId },
    ` · ${digest.stories} ${digest.stories === 1 ? 'story' : 'stories'}`,
  ];
  return {
    title: digestName(digest),
    lines: [[...where, ...stateOf(digest, next?.at)], ...editions.map(editionText)],
  };
}

export function sentReply(digest: Digest, fate: PostFate): Reply {
  const where = { channelId: digest.channelId };
  if (fate.state === 'posted') {
    return { kind: 'notice', tone: 'done', text: ['Posted an extra copy in ', where, '.'] };
  }
  if (fate.state === 'queued' || fate.state === 'sending') {
    const text: Text = [
      'Discord does not answer at the moment; the copy is posted in ',
      where,
      ' once it does.',
    ];
    return { kind: 'notice', tone: 'info', text };
  }
  const reason = fate.reason ?? 'Discord did not take it.';
  return { kind: 'notice', tone: 'problem', text: ['Not posted in ', where, `: ${reason}`] };
}

function stateOf(digest: Digest, next: Date | undefined): readonly Span[] {
  if (digest.deadReason !== undefined) return [` · off: ${digest.deadReason}`];
  if (digest.isPaused) return [' · paused'];
  return next === undefined ? [] : [' · next ', { time: next, style: 'date-time' }];
}

function editionText({ date, state, reason }: Edition): string {
  return `${date}: ${states[state]}${reason === undefined ? '' : `. ${reason}`}`;
}
