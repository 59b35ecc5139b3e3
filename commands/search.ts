import { SlashCommandBuilder } from '@discordjs/builders';
import type { CommandRequest } from '../src/domain/command-request.ts';
import { parseDay } from '../src/domain/search/query-dates.ts';
import type { LibraryExtent, SearchHit, SearchPage } from '../src/domain/ports/article-store.ts';
import type { Action, ArticleItem, CommandCall, NoticeReply, Reply, Text } from '../src/domain/reply.ts';
import { summaryMenu } from './article-list.ts';
import type { Command } from './command.ts';
import { everywhere } from './everywhere.ts';
import { suggestCommon } from './suggestions.ts';
import { labels } from '../src/domain/wording/labels.ts';
import { searchWording, storyErrors } from '../src/domain/wording/story-wording.ts';

const pageSize = 5;
const dayMs = 24 * 60 * 60 * 1000;

/** Days that each choice of `since` reaches back; `all` has no limit. */
const sinceDays: Readonly<Record<string, number>> = { day: 1, '3 days': 3, week: 7, month: 31 };

/** Options that leave stories out. */
const narrowing: readonly string[] = ['source', 'topic', 'since', 'after', 'before'];

const data = everywhere(new SlashCommandBuilder())
  .setName('search')
  .setDescription('Search the stories.')
  .addStringOption((option) =>
    option
      .setName('words')
      .setDescription('Words, "a phrase", -without.')
      .setRequired(true)
      .setMaxLength(200),
  )
  .addStringOption((option) =>
    option.setName('source').setDescription('Only this source.').setAutocomplete(true),
  )
  .addStringOption((option) =>
    option.setName('topic').setDescription('Only this topic.').setAutocomplete(true),
  )
  .addStringOption((option) =>
    option
      .setName('since')
      .setDescription('How far back.')
      .addChoices(...[...Object.keys(sinceDays), 'all'].map((name) => ({ name, value: name }))),
  )
  .addStringOption((option) =>
    option.setName('after').setDescription('From this day on: 2026-03-15.').setMaxLength(10),
  )
  .addStringOption((option) =>
    option.setName('before').setDescription('Before this day: 2026-03-15.').setMaxLength(10),
  )
  .addStringOption((option) =>
    option
      .setName('sort')
      .setDescription('Best match or newest first.')
      .addChoices({ name: 'best', value: 'best' }, { name: 'newest', value: 'newest' }),
  )
  .addIntegerOption((option) =>
    option.setName('page').setDescription('Which page of the results.').setMinValue(1).setMaxValue(100),
  );

export default {
  data,
  isPrivate: true,
  autocomplete: suggestCommon,
  async execute(request, { library, clock }) {
    const { options, audience } = request;
    const words = options.string('words') ?? '';
    const page = options.integer('page') ?? 1;
    const found = await library.search({
      audience,
      words,
      source: options.string('source'),
      topic: options.string('topic'),
      after: latest(sinceDate(options.string('since'), clock.now()), dayOf(options.string('after'))),
      before: dayOf(options.string('before')),
      sort: options.string('sort') === 'newest' ? 'newest' : 'best',
      limit: pageSize,
      offset: (page - 1) * pageSize,
    });
    if (found.hits.length === 0 && found.total > 0) return pastTheEnd(words, found.total);
    if (found.hits.length === 0) return nothingFound(request, await library.extent(audience));
    return resultPage(request, { words, page, found });
  },
} satisfies Command;

function sinceDate(since: string | undefined, now: Date): Date | undefined {
  const days = sinceDays[since ?? 'all'];
  return days === undefined ? undefined : new Date(now.getTime() - days * dayMs);
}

function dayOf(given: string | undefined): Date | undefined {
  if (given === undefined) return undefined;
  const day = parseDay(given);
  if (day !== undefined) return day;
  throw storyErrors.noDay(given);
}

function latest(a: Date | undefined, b: Date | undefined): Date | undefined {
  return a === undefined || b === undefined ? (a ?? b) : a > b ? a : b;
}

function nothingFound({ options }: CommandRequest, { articles, oldest }: LibraryExtent): NoticeReply {
  const limits = narrowing.flatMap((name) => {
    const value = options.string(name);
    return value === undefined || (name === 'since' && value === 'all') ? [] : [`${name}:${value}`];
  });
  const text = searchWording.nothing(options.string('words') ?? '', limits);
  return notice(text, searchWording.reach(articles, oldest, limits.length > 0));
}

function pastTheEnd(words: string, total: number): NoticeReply {
  const pages = Math.ceil(total / pageSize);
  return notice(searchWording.pastTheEnd(words, total), searchWording.lastPage(pages));
}

function notice(text: string, hint: Text): NoticeReply {
  return { kind: 'notice', tone: 'info', isPrivate: true, text, hint };
}

type Results = { readonly words: string; readonly page: number; readonly found: SearchPage };

function resultPage(request: CommandRequest, { words, page, found }: Results): Reply {
  const pages = Math.max(page, Math.ceil(found.total / pageSize));
  const note = found.didYouMean === undefined ? undefined : searchWording.corrected(words, found.didYouMean);
  return {
    kind: 'articles',
    title: searchWording.found(found.didYouMean ?? words, {
      total: found.total,
      isExact: found.isTotalExact,
    }),
    note,
    items: found.hits.map(toItem),
    page: { number: page, of: pages },
    menu: summaryMenu(found.hits.map(({ article }) => article)),
    actions: pageActions(callFor(request), page, pages),
    isPrivate: true,
  };
}

function toItem({ article, snippet, sources }: SearchHit): ArticleItem {
  const shown = snippet.map(({ text, isMatch }) => (isMatch ? { strong: text } : text));
  return { article, snippet: shown, ...(sources.length > 1 ? { sources } : {}) };
}

function callFor({ options }: CommandRequest): CommandCall {
  const given = ['words', ...narrowing, 'sort'].flatMap((name) => {
    const value = options.string(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { command: 'search', options: Object.fromEntries(given) };
}

function pageActions(call: CommandCall, page: number, pages: number): readonly Action[] {
  const turnTo = (target: number): CommandCall => ({ ...call, options: { ...call.options, page: target } });
  return [
    ...(page > 1 ? [{ kind: 'run', label: labels.previousResults, call: turnTo(page - 1) } as const] : []),
    ...(page < pages ? [{ kind: 'run', label: labels.nextResults, call: turnTo(page + 1) } as const] : []),
    { kind: 'post', label: labels.postToChannel, call: turnTo(page) },
  ];
}
