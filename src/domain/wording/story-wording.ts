import { UserError } from '../errors.ts';
import type { Text } from '../reply.ts';
import { counted } from './counted.ts';

const howToFill = 'Who manages the server can add news with /feed add.';

/** What is said about stories: lists, searches, and that there are none. */
export const storyWording = {
  latest: (topic: string | undefined, source: string | undefined) =>
    ['Latest', topic && `on ${topic}`, source && `from ${source}`].filter(Boolean).join(' '),
  which: 'Which story?',
  related: (title: string) => `More on: ${title}`,
  noneRelated: (title: string) => `There is nothing else on “${title}” yet.`,
  linksRead: (read: number, all: number) => `${read} of ${all} links in this message`,
  /** `undefined` when every link was read. */
  linksUnread(failed: number, leftOut: number, most: number): string | undefined {
    const said = [
      ...(failed === 0 ? [] : [`${failed} could not be read.`]),
      ...(leftOut === 0
        ? []
        : [`${leftOut} ${leftOut === 1 ? 'was' : 'were'} left out: at most ${most} are read.`]),
    ];
    return said.length === 0 ? undefined : said.join(' ');
  },
  partOnly: "Only the headline and the feed's own text are available.",
  titleWithSource: (title: string, source: string) => `${title} (${source})`,
};

export const searchWording = {
  found: (words: string, { total, isExact }: { readonly total: number; readonly isExact: boolean }) =>
    `${isExact ? '' : 'More than '}${counted(total, 'story', 'stories')} for “${words}”`,
  corrected: (words: string, meant: string) => `Nothing found for “${words}”; these are for “${meant}”.`,
  /** `limits`: what else was asked for, such as `source:Courier`. */
  nothing: (words: string, limits: readonly string[]) =>
    [`Nothing found for “${words.slice(0, 100)}”`, limits.join(', ').slice(0, 200)]
      .filter((part) => part !== '')
      .join(' with ')
      .concat('.'),
  pastTheEnd: (words: string, total: number) =>
    `There is no such page: ${counted(total, 'story is', 'stories are')} found for “${words.slice(0, 100)}”.`,
  lastPage: (pages: number) => `The last page is page:${pages}.`,
  reach: (articles: number, oldest: Date | undefined, isLimited: boolean): Text =>
    oldest === undefined
      ? `There are no stories here yet. ${howToFill}`
      : [
          `${counted(articles, 'story is', 'stories are')} kept here, back to `,
          { time: oldest, style: 'date' },
          isLimited ? '. Try it without these limits, or other words.' : '. Try fewer or other words.',
        ],
};

export const storyErrors = {
  noneYet: () =>
    new UserError('There are no stories here yet.', {
      hint: `Give a link or a file. ${howToFill}`,
    }),
  noneAtAll: () => new UserError('There are no stories here yet.', { hint: howToFill }),
  noneLatest(topic: string | undefined, source: string | undefined): UserError {
    const about = [topic && `on “${topic}”`, source && `from “${source}”`].filter(Boolean).join(' ');
    return about === ''
      ? storyErrors.noneAtAll()
      : new UserError(`There are no stories ${about}.`, { hint: 'See what there is with /latest alone.' });
  },
  noneInHours(hours: number, topic: string | undefined): UserError {
    const about = topic === undefined ? '' : ` on “${topic.slice(0, 80)}”`;
    return new UserError(`Nothing${about} in the last ${hours === 1 ? 'hour' : `${hours} hours`}.`, {
      hint: 'See /latest for the newest stories, however old they are.',
    });
  },
  noMatch: (asked: string) =>
    new UserError(`No story here matches “${asked}”.`, {
      hint: 'Try fewer or other words, or /latest for the newest stories.',
    }),
  unknownLink: (asked: string) =>
    new UserError(`No story here has the address “${asked}”.`, {
      hint: 'To read the page now, put the address behind link: in /summarize.',
    }),
  gone: () =>
    new UserError('This story is no longer kept here.', { hint: 'See /latest for the newest stories.' }),
  noDay: (given: string) =>
    new UserError(`“${given}” is no day.`, { hint: 'Write it like 2026-03-15, 2026-03 or 2026.' }),
  severalGiven: () =>
    new UserError('Give one of story, link or file, not several.', { hint: 'Run /summarize once for each.' }),
  severalInFile: (name: string) =>
    new UserError(`${name} holds several articles.`, {
      hint: 'Give a file with one, or a story by its words.',
    }),
  noLinkInMessage: () =>
    new UserError('There is no link in this message.', {
      hint: 'Use /summarize link: for an address of your own.',
    }),
  noArticleInFile: (name: string) =>
    new UserError(`There is no article in ${name}.`, {
      hint: 'Attach the text of one article as .txt, .md or .html.',
    }),
};
