import type { CommandRequest } from '../src/domain/command-request.ts';
import type { NoticeReply, Reply } from '../src/domain/reply.ts';
import { feedName, type AddedFeeds, type FeedOwner, type Feeds } from '../src/services/feeds.ts';
import { healthReply, listReply } from './feed-lists.ts';
import { feedErrors, feedWording } from '../src/domain/wording/feed-wording.ts';
import { labels } from '../src/domain/wording/labels.ts';
import { requestErrors } from '../src/domain/wording/request-errors.ts';

type FeedAction = (request: CommandRequest, feeds: Feeds, owner: FeedOwner) => Promise<Reply>;

/** What each subcommand of `/feed` does. */
export const feedActions: Readonly<Record<string, FeedAction>> = {
  async add({ options, signal }, feeds, owner) {
    const address = required(options.string('address'), 'address');
    const added = await feeds.add(
      owner,
      { address, topic: options.string('topic'), name: options.string('name') },
      signal,
    );
    return done(describe(added), feedWording.soon);
  },

  async list({ options }, feeds, owner) {
    const notices = await feeds.notices(owner);
    return listReply(await feeds.list(owner), notices, options.integer('page') ?? 1);
  },

  async edit({ options }, feeds, owner) {
    const change = { topic: options.string('topic'), name: options.string('name') };
    if (change.topic === undefined && change.name === undefined) throw feedErrors.nothingToChange();
    const edited = await feeds.edit(owner, required(options.string('feed'), 'feed'), change);
    return done(feedWording.edited(feedName(edited), edited.subscription.topic));
  },

  async remove({ options }, feeds, owner) {
    const removed = await feeds.remove(owner, required(options.string('feed'), 'feed'));
    return done(feedWording.removed(feedName(removed)));
  },

  async test({ options, signal }, feeds) {
    const { url, feed } = await feeds.test(required(options.string('address'), 'address'), signal);
    const whole = feed.articles.filter(({ completeness }) => completeness === 'full').length;
    const title = feed.title ?? new URL(url).hostname;
    return {
      kind: 'list',
      title: feedWording.tested(title, feed.articles.length),
      notes: [url, feedWording.wholeTexts(whole, feed.articles.length)],
      entries: feed.articles
        .slice(0, 5)
        .map((article) => ({ title: article.title, lines: [article.url ?? feedWording.withoutLink] })),
      actions: [
        {
          kind: 'run',
          label: labels.addFeed,
          call: { command: 'feed', options: { subcommand: 'add', address: url } },
        },
      ],
      isPrivate: true,
    };
  },

  async import({ options, signal }, feeds, owner) {
    const file = required(options.file('file'), 'file');
    return done(describe(await feeds.importFrom(owner, file, signal)));
  },

  async export(_request, feeds, owner) {
    const count = (await feeds.list(owner)).length;
    if (count === 0) throw feedErrors.noneToExport();
    const content = await feeds.exportAll(owner);
    return {
      kind: 'file',
      text: feedWording.exported(count),
      file: { name: 'feeds.opml', content },
      isPrivate: true,
    };
  },

  async health({ options }, feeds, owner) {
    return healthReply(await feeds.list(owner), options.integer('page') ?? 1);
  },
};

function describe({ added, known, left }: AddedFeeds): string {
  const parts = [feedWording.added(added), feedWording.known(known.length), feedWording.left(left)];
  return parts.filter((part) => part !== '').join(' ');
}

function done(text: string, hint?: string): NoticeReply {
  return { kind: 'notice', tone: 'done', text, isPrivate: true, ...(hint === undefined ? {} : { hint }) };
}

function required<T>(value: T | undefined, name: string): T {
  if (value !== undefined) return value;
  throw requestErrors.missingOption(name);
}
