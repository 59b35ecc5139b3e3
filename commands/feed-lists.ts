import { articlesPerDay } from '../src/domain/polling/poll-state.ts';
import type { SubscribedFeed } from '../src/domain/ports/feed-store.ts';
import type { Action, ListReply, Reply, Text } from '../src/domain/reply.ts';
import { feedName } from '../src/services/feeds.ts';
import { feedWording } from '../src/domain/wording/feed-wording.ts';
import { labels } from '../src/domain/wording/labels.ts';

const perPage = 10;

/** `notices` stand on top: what admins should know. */
export function listReply(feeds: readonly SubscribedFeed[], notices: readonly string[], page: number): Reply {
  return pageOf({ feeds, page, subcommand: 'list', notices, title: feedWording.feeds }, (each) => {
    const { feed, subscription, state } = each;
    const topic = subscription.topic === undefined ? [] : [feedWording.topic(subscription.topic)];
    const trouble =
      state.status === 'active' && state.failures === 0 ? [] : [feedWording.trouble(standing(each))];
    return [feed.url, ...topic, ...trouble];
  });
}

export function healthReply(feeds: readonly SubscribedFeed[], page: number): Reply {
  return pageOf({ feeds, page, subcommand: 'health', notices: [], title: feedWording.health }, (each) => {
    const { state } = each;
    const perDay = articlesPerDay(state, new Date(state.lastTryAt ?? 0));
    const last =
      state.lastSuccessAt === undefined
        ? feedWording.neverRead
        : feedWording.lastRead(new Date(state.lastSuccessAt));
    const next = state.status === 'active' ? [feedWording.nextTry(new Date(state.nextAt))] : [];
    const isUntried = state.lastTryAt === undefined;
    return [...(isUntried ? [] : [standing(each)]), last, ...next, feedWording.articlesPerDay(perDay)];
  });
}

function standing({ state: { status, failures, reason } }: SubscribedFeed): string {
  if (status === 'ended') return feedWording.ended;
  if (status === 'suspended') return feedWording.suspended;
  if (failures === 0) return feedWording.fine;
  return feedWording.failing({ failures, reason });
}

type Listing = {
  readonly feeds: readonly SubscribedFeed[];
  readonly page: number;
  readonly subcommand: string;
  readonly notices: readonly string[];
  readonly title: (feeds: number) => string;
};

function pageOf(listing: Listing, lines: (feed: SubscribedFeed) => readonly Text[]): Reply {
  const { feeds, subcommand, notices, title } = listing;
  if (feeds.length === 0 && notices.length === 0)
    return {
      kind: 'notice',
      tone: 'info',
      text: feedWording.noneYet,
      hint: feedWording.howToAdd,
      isPrivate: true,
    };
  const of = Math.max(1, Math.ceil(feeds.length / perPage));
  const number = Math.min(Math.max(1, listing.page), of);
  const shown = feeds.slice((number - 1) * perPage, number * perPage);
  const reply: ListReply = {
    kind: 'list',
    title: title(feeds.length),
    notes: notices.slice(-10),
    entries: shown.map((feed) => ({ title: feedName(feed), lines: lines(feed) })),
    page: { number, of },
    actions: turnPage(subcommand, number, of),
    isPrivate: true,
  };
  return reply;
}

function turnPage(subcommand: string, number: number, of: number): readonly Action[] {
  const to = (label: string, page: number): Action => ({
    kind: 'run',
    label,
    call: { command: 'feed', options: { subcommand, page } },
  });
  return [
    ...(number > 1 ? [to(labels.previousPage, number - 1)] : []),
    ...(number < of ? [to(labels.nextPage, number + 1)] : []),
  ];
}
