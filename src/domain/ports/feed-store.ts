import type { NewArticle } from '../article.ts';
import type { Feed, Subscription } from '../feed.ts';
import type { PollState } from '../polling/poll-state.ts';
import type { SaveOutcome } from './article-store.ts';

export type NewSubscription = {
  readonly url: string;
  readonly title: string;
  readonly siteUrl?: string | undefined;
  /** Missing: the operator's own. */
  readonly guildId?: string | undefined;
  readonly topic?: string | undefined;
  readonly name?: string | undefined;
};

/** What is missing stays as it is. */
export type SubscriptionChange = { readonly topic?: string | undefined; readonly name?: string | undefined };

export type SubscribedFeed = {
  readonly feed: Feed;
  readonly subscription: Subscription;
  readonly state: PollState;
};

export type FeedToPoll = { readonly id: string; readonly url: string; readonly state: PollState };

/** An article of which the feed brought less than its page would. */
export type WantedPage = { readonly feedId: string; readonly url: string; readonly tries: number };

export type PollCommit = {
  readonly feedId: string;
  readonly articles: readonly NewArticle[];
  /** What is remembered, decided when it is known what the articles were. Called once, within the transaction. */
  readonly settle: (outcomes: readonly SaveOutcome[]) => Settlement;
  /** Set when the feed says so itself. */
  readonly title?: string | undefined;
  readonly siteUrl?: string | undefined;
};

export type Settlement = {
  readonly state: PollState;
  /** What the admins of every subscriber should know. */
  readonly notice?: string | undefined;
};

export interface FeedStore {
  /** A feed that is known by its address is shared. Subscribing again changes topic and name, and wakes a feed that had stopped. */
  subscribe(wish: NewSubscription): Promise<{ readonly feed: Feed; readonly isNew: boolean }>;
  unsubscribe(feedId: string, guildId: string | undefined): Promise<boolean>;
  edit(feedId: string, guildId: string | undefined, change: SubscriptionChange): Promise<boolean>;
  /** By name. */
  list(guildId: string | undefined): Promise<readonly SubscribedFeed[]>;
  /** Feeds that somebody who is still here subscribes to, longest due first. */
  due(now: Date, limit: number): Promise<readonly FeedToPoll[]>;
  nextDueAt(): Promise<Date | undefined>;
  /** State and articles in one transaction: validators are never ahead of the articles they stand for. */
  commitPoll(commit: PollCommit): Promise<readonly SaveOutcome[]>;
  /** Gives the feed a new address, or its subscribers to the feed that has it already. */
  move(feedId: string, url: string): Promise<void>;
  wantedPages(now: Date, limit: number): Promise<readonly WantedPage[]>;
  /** `retryAt` missing: nothing more is wanted of this page. */
  settlePage(page: WantedPage, retryAt?: Date): Promise<void>;
  /** Unread ones, oldest first; reading marks them as read. */
  readNotices(guildId: string | undefined): Promise<readonly string[]>;
  /** The bot was removed: its feeds are no longer polled, and forgotten with everything else after a while. */
  leaveGuild(guildId: string, at: Date): Promise<void>;
  /** The bot is in these guilds and has left all others. */
  keepGuilds(guildIds: readonly string[], at: Date): Promise<void>;
  returnToGuild(guildId: string): Promise<void>;
  /** How many guilds were forgotten. */
  forgetGuilds(leftBefore: Date): Promise<number>;
}
