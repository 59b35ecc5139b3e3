import type { CommandRequest } from '../src/domain/command-request.ts';
import { UserError } from '../src/domain/errors.ts';
import type { NoticeReply, Reply } from '../src/domain/reply.ts';
import { feedName, type AddedFeeds, type FeedOwner, type Feeds } from '../src/services/feeds.ts';
import { healthReply, listReply } from './feed-lists.ts';

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
    return done(describe(added), 'New articles appear within a few minutes; /feed list shows how it goes.');
  },

  async list({ options }, feeds, owner) {
    const notices = await feeds.notices(owner);
    return listReply(await feeds.list(owner), notices, options.integer('page') ?? 1);
  },

  async edit({ options }, feeds, owner) {
    const change = { topic: options.string('topic'), name: options.string('name') };
    if (change.topic === undefined && change.name === undefined)
      throw new UserError('Give a new name or a new topic.', { hint: 'For example topic:Business.' });
    const edited = await feeds.edit(owner, required(options.string('feed'), 'feed'), change);
    const { topic } = edited.subscription;
    return done(`“${feedName(edited)}” is changed${topic === undefined ? '' : `; its topic is ${topic}`}.`);
  },

  async remove({ options }, feeds, owner) {
    const removed = await feeds.remove(owner, required(options.string('feed'), 'feed'));
    return done(`“${feedName(removed)}” is no longer read here.`);
  },

  async test({ options, signal }, feeds) {
    const { url, feed } = await feeds.test(required(options.string('address'), 'address'), signal);
    const whole = feed.articles.filter(({ completeness }) => completeness === 'full').length;
    const title = feed.title ?? new URL(url).hostname;
    return {
      kind: 'list',
      title: `${title}: ${feed.articles.length} articles`,
      notes: [
        url,
        `${whole} of ${feed.articles.length} bring their full text; of the others the page is read.`,
      ],
      entries: feed.articles
        .slice(0, 5)
        .map((article) => ({ title: article.title, lines: [article.url ?? 'without a link'] })),
      actions: [
        {
          kind: 'run',
          label: 'Add it',
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
    if (count === 0)
      throw new UserError('There are no feeds to export yet.', { hint: 'Add one with /feed add.' });
    const content = await feeds.exportAll(owner);
    return {
      kind: 'file',
      text: `${plural(count, 'feed')}, as OPML.`,
      file: { name: 'feeds.opml', content },
      isPrivate: true,
    };
  },

  async health({ options }, feeds, owner) {
    return healthReply(await feeds.list(owner), options.integer('page') ?? 1);
  },
};

function describe({ added, known, left }: AddedFeeds): string {
  const parts = [
    added.length === 1
      ? `“${added[0] ?? ''}” is read from now on.`
      : added.length > 1
        ? `${added.length} feeds are read from now on.`
        : '',
    known.length === 0
      ? ''
      : `${plural(known.length, 'feed')} ${known.length === 1 ? 'was' : 'were'} here before.`,
    left === 0 ? '' : `${plural(left, 'feed')} found no place: this server has as many as it may have.`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function done(text: string, hint?: string): NoticeReply {
  return { kind: 'notice', tone: 'done', text, isPrivate: true, ...(hint === undefined ? {} : { hint }) };
}

function required<T>(value: T | undefined, name: string): T {
  if (value !== undefined) return value;
  throw new UserError(`The option ${name} is missing.`);
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
