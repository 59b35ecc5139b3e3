import { articlesPerDay } from '../src/domain/polling/poll-state.ts';
import type { SubscribedFeed } from '../src/domain/ports/feed-store.ts';
import type { Action, ListReply, Reply, Span, Text } from '../src/domain/reply.ts';
import { feedName } from '../src/services/feeds.ts';

const perPage = 10;

/** `notices` stand on top: what admins should know. */
export function listReply(feeds: readonly SubscribedFeed[], notices: readonly string[], page: number): Reply {
  return pageOf({ feeds, page, subcommand: 'list', notices, title: 'Feeds' }, (each) => {
    const { feed, subscription, state } = each;
    const topic = subscription.topic === undefined ? [] : [`topic: ${subscription.topic}`];
    const trouble = state.status === 'active' && state.failures === 0 ? [] : [`⚠ ${standing(each)}`];
    return [feed.url, ...topic, ...trouble];
  });
}

export function healthReply(feeds: readonly SubscribedFeed[], page: number): Reply {
  return pageOf(
    { feeds, page, subcommand: 'health', notices: [], title: 'How the feeds are doing' },
    (each) => {
      const { state } = each;
      const perDay = articlesPerDay(state, new Date(state.lastTryAt ?? 0));
      const last: Text =
        state.lastSuccessAt === undefined ? 'never read so far' : ['last read ', when(state.lastSuccessAt)];
      const next: readonly Text[] = state.status === 'active' ? [['next try ', when(state.nextAt)]] : [];
      return [
        standing(each),
        last,
        ...next,
        `about ${perDay < 10 ? perDay.toFixed(1) : Math.round(perDay)} articles a day`,
      ];
    },
  );
}

function standing({ state: { status, failures, reason } }: SubscribedFeed): string {
  if (status === 'ended') return 'ended by its outlet; no longer read';
  if (status === 'suspended') return 'missing for a week; no longer read until it is added again';
  if (failures === 0) return 'fine';
  return `failed ${failures === 1 ? 'once' : `${failures} times in a row`}: ${reason ?? 'no reason known'}`;
}

function when(ms: number): Span {
  return { time: new Date(ms), style: 'relative' };
}

type Listing = {
  readonly feeds: readonly SubscribedFeed[];
  readonly page: number;
  readonly subcommand: string;
  readonly notices: readonly string[];
  readonly title: string;
};

function pageOf(listing: Listing, lines: (feed: SubscribedFeed) => readonly Text[]): Reply {
  const { feeds, subcommand, notices, title } = listing;
  if (feeds.length === 0 && notices.length === 0)
    return {
      kind: 'notice',
      tone: 'info',
      text: 'There are no feeds here yet.',
      hint: 'Add one with /feed add and the address of a news site, or a pack such as “world”.',
      isPrivate: true,
    };
  const of = Math.max(1, Math.ceil(feeds.length / perPage));
  const number = Math.min(Math.max(1, listing.page), of);
  const shown = feeds.slice((number - 1) * perPage, number * perPage);
  const reply: ListReply = {
    kind: 'list',
    title: `${title} (${feeds.length})`,
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
  return [...(number > 1 ? [to('Back', number - 1)] : []), ...(number < of ? [to('More', number + 1)] : [])];
}
