import { UserError } from '../errors.ts';
import type { Text } from '../reply.ts';
import { counted } from './counted.ts';

type Failing = { readonly failures: number; readonly reason?: string | undefined };

/** What `/feed` says. */
export const feedWording = {
  feeds: (count: number) => `Feeds (${count})`,
  health: (count: number) => `How the feeds are doing (${count})`,
  topic: (topic: string) => `topic: ${topic}`,
  trouble: (standing: string) => `⚠ ${standing}`,
  neverRead: 'never read so far',
  lastRead: (at: Date): Text => ['last read ', { time: at, style: 'relative' }],
  nextTry: (at: Date): Text => ['next try ', { time: at, style: 'relative' }],
  articlesPerDay: (perDay: number | undefined) =>
    perDay === undefined
      ? 'articles a day: not known yet'
      : `about ${perDay < 10 ? perDay.toFixed(1) : Math.round(perDay)} articles a day`,
  ended: 'ended by its outlet; no longer read',
  suspended: 'missing for a week; no longer read until it is added again',
  fine: 'fine',
  failing: ({ failures, reason }: Failing) =>
    `failed ${failures === 1 ? 'once' : `${failures} times in a row`}: ${reason ?? 'no reason known'}`,
  noneYet: 'There are no feeds here yet.',
  howToAdd: 'Add one with /feed add and the address of a news site, or a pack such as “world”.',
  soon: 'New articles appear within a few minutes; /feed list shows how it goes.',
  added(names: readonly string[]): string {
    if (names.length === 1) return `“${names[0] ?? ''}” is read from now on.`;
    return names.length === 0 ? '' : `${names.length} feeds are read from now on.`;
  },
  known: (count: number) =>
    count === 0 ? '' : `${counted(count, 'feed')} ${count === 1 ? 'was' : 'were'} here before.`,
  left: (count: number) =>
    count === 0 ? '' : `${counted(count, 'feed')} found no place: this server has as many as it may have.`,
  edited: (name: string, topic: string | undefined) =>
    `“${name}” is changed${topic === undefined ? '' : `; its topic is ${topic}`}.`,
  removed: (name: string) => `“${name}” is no longer read here.`,
  tested: (title: string, articles: number) => `${title}: ${counted(articles, 'article')}`,
  wholeTexts(whole: number, all: number): string {
    if (all === 0) return 'It is a feed, but nothing stands in it at the moment.';
    if (whole === all) return 'All bring their full text.';
    return `${whole} of ${all} with their full text; of the others the page is read.`;
  },
  withoutLink: 'without a link',
  exported: (count: number) => `${counted(count, 'feed')}, as OPML.`,
  exportTitle: 'Feeds of Brevier',
  pack: (title: string, feeds: number) => `${title} (pack of ${feeds} feeds)`,
  hasEnded: (url: string) => `The outlet has ended the feed ${url}; it is no longer read.`,
  isMissing: (url: string) =>
    `The feed ${url} has been missing for a week; it is no longer read. Add it again to try once more.`,
  hasMoved: (url: string, to: string) => `The feed ${url} has moved to ${to} and is read there.`,
};

export const feedErrors = {
  nothingToChange: () =>
    new UserError('Give a new name or a new topic.', { hint: 'For example topic:Business.' }),
  noPack: (given: string, packs: readonly string[]) =>
    new UserError(`“${given.slice(0, 80)}” is no address, and no pack has this name.`, {
      hint: `Give the address of a site, or one of the packs: ${packs.join(', ')}.`,
    }),
  noneToExport: () => new UserError('There are no feeds to export yet.', { hint: 'Add one with /feed add.' }),
  noSuchAction: () =>
    new UserError('Say what to do: add, list, edit, remove, test, import, export or health.'),
  notAdmin: () =>
    new UserError('Feeds are for those who may manage this server.', {
      hint: 'Ask somebody with “Manage Server”.',
    }),
  noServer: () =>
    new UserError('Feeds belong to a server.', { hint: 'Run this in a server that has added the bot.' }),
  unknown: (reference: string) =>
    new UserError(`There is no feed “${reference.trim().slice(0, 80)}” here.`, { hint: 'See /feed list.' }),
  noneInFile: (file: string) =>
    new UserError(`${file} lists no feeds.`, { hint: 'Give an OPML file, as feed readers export it.' }),
  tooMany: (most: number) =>
    new UserError(`This server has as many feeds as it may have (${most}).`, {
      hint: 'Remove one with /feed remove first.',
    }),
  unreadable: (reason: string) =>
    new UserError(`The address could not be read: ${reason}.`, { hint: 'Check it for typing errors.' }),
  noFeedThere: () =>
    new UserError('There is no feed at this address.', {
      hint: 'Look for “RSS” or “Feed” on the site and give the address behind it.',
    }),
};
