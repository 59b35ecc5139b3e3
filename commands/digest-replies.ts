import type { Digest, Edition } from '../src/domain/digests/digest.ts';
import { showDays, showTime } from '../src/domain/digests/schedule-words.ts';
import { nextSlot } from '../src/domain/digests/slots.ts';
import type { PostFate } from '../src/domain/ports/outbox.ts';
import type { Reply, Span, Text } from '../src/domain/reply.ts';
import type { ListedDigest } from '../src/services/digests.ts';
import { deliveryWording, digestWording } from '../src/domain/wording/digest-wording.ts';

import { labels } from '../src/domain/wording/labels.ts';

/** "07:00 Europe/Berlin, weekdays (science)". */
export function digestName({ id, schedule, topics }: Digest): string {
  const about = topics.length === 0 ? '' : ` (${topics.join(', ')})`;
  const time = `${showTime(schedule.minuteOfDay)} ${schedule.zone}, ${showDays(schedule.days)}`;
  return `${id}: ${time}${about}`;
}

/** What is ordered from now on, and when it comes next. */
export function orderReply(digest: Digest, done: 'Ordered' | 'Changed' | 'Resumed', now: Date): Reply {
  const next = nextSlot(digest, now);
  const which = done === 'Ordered' ? 'First' : 'Next';
  const when = next === undefined ? [] : digestWording.comesAt(which, next.at);
  return {
    kind: 'notice',
    tone: 'done',
    text: [...digestWording.ordered(done, digestName(digest), digest), ...when],
    hint: digestWording.howToPreview,
    actions: [
      {
        kind: 'run',
        label: labels.preview,
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
      text: digestWording.noneYet,
      hint: digestWording.howToCreate,
    };
  }
  const dead = listed.flatMap(({ digest }): Text[] =>
    digest.deadReason === undefined ? [] : [digestWording.switchedOff(digest.id, digest.deadReason, digest)],
  );
  const notes = [
    ...dead,
    ...news.map((edition) => digestWording.news(edition.digestId, editionText(edition))),
  ];
  return {
    kind: 'list',
    title: digestWording.title,
    ...(notes.length === 0 ? {} : { notes }),
    entries: listed.map(entryOf),
  };
}

function entryOf({ digest, editions, next }: ListedDigest): { title: Text; lines: readonly Text[] } {
  const where: readonly Span[] = [{ channelId: digest.channelId }, digestWording.stories(digest.stories)];
  return {
    title: digestName(digest),
    lines: [[...where, ...stateOf(digest, next?.at)], ...editions.map(editionText)],
  };
}

export function sentReply(digest: Digest, fate: PostFate): Reply {
  if (fate.state === 'posted') {
    return { kind: 'notice', tone: 'done', text: digestWording.copyPosted(digest) };
  }
  if (fate.state === 'queued' || fate.state === 'sending') {
    return { kind: 'notice', tone: 'info', text: digestWording.copyWaits(digest) };
  }
  const text = digestWording.copyFailed(digest, fate.reason ?? deliveryWording.notTaken);
  return { kind: 'notice', tone: 'problem', text };
}

function stateOf(digest: Digest, next: Date | undefined): readonly Span[] {
  if (digest.deadReason !== undefined) return [digestWording.off(digest.deadReason)];
  if (digest.isPaused) return [digestWording.isPaused];
  return next === undefined ? [] : digestWording.next(next);
}

function editionText({ date, state, reason }: Edition): string {
  return `${date}: ${digestWording.states[state]}${reason === undefined ? '' : `. ${reason}`}`;
}
