import { ContextMenuCommandBuilder } from '@discordjs/builders';
import { ApplicationCommandType } from 'discord-api-types/v10';
import type { Article } from '../src/domain/article.ts';
import type { MessageRequest } from '../src/domain/command-request.ts';
import type { Reply } from '../src/domain/reply.ts';
import type { Services } from '../src/services/services.ts';
import { shelfFor } from '../src/services/shelf-for.ts';
import { articleMenu } from './article-list.ts';
import type { MessageCommand } from './command.ts';
import { everywhere } from './everywhere.ts';
import { summaryCard } from './summary-card.ts';
import { storyErrors, storyWording } from '../src/domain/wording/story-wording.ts';

/** A message may hold any number; more would keep the reader waiting. */
const maxLinks = 5;
const link = /https?:\/\/[^\s<>()[\]"'`|\\^{}]+/gi;

const data = everywhere(new ContextMenuCommandBuilder())
  .setName('Summarize links')
  .setType(ApplicationCommandType.Message);

/** In the menu of a message: one link becomes a card, several a list to choose from. Always private. */
export default {
  data,
  async *execute(request, services): AsyncGenerator<Reply> {
    const links = linksIn(request.messageText);
    const [first, ...others] = links;
    if (first === undefined) throw storyErrors.noLinkInMessage();
    if (others.length === 0) yield* cardOf(await read(first, request, services), request, services);
    else yield await listOf(links, request, services);
  },
} satisfies MessageCommand;

function linksIn(text: string): readonly string[] {
  const found = text.match(link) ?? [];
  const whole = found.map((each) => each.replace(/[.,;:!?*_~]+$/, '')).filter((each) => URL.canParse(each));
  return [...new Set(whole)];
}

function read(url: string, request: MessageRequest, { readings }: Services): Promise<Article> {
  const { audience, signal } = request;
  return readings.fromLink(url, { shelf: shelfFor(request, true), audience, signal });
}

async function* cardOf(
  article: Article,
  { signal }: MessageRequest,
  { summaries }: Services,
): AsyncGenerator<Reply> {
  const length = 'standard';
  for await (const stage of summaries.follow(article, { length, signal })) {
    yield summaryCard(stage, { length, isPrivate: true, isAlone: true });
  }
}

async function listOf(all: readonly string[], request: MessageRequest, services: Services): Promise<Reply> {
  const links = all.slice(0, maxLinks);
  const results = await Promise.allSettled(links.map((url) => read(url, request, services)));
  const articles = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const failure = results.find((result) => result.status === 'rejected');
  if (articles.length === 0) throw failure?.reason;
  const items = await Promise.all(
    articles.map(async (article) => {
      const ask = { length: 'short', signal: request.signal } as const;
      const { sentences } = await services.summaries.soon(article, ask);
      return { article, snippet: sentences.map(({ text }) => text).join(' ') };
    }),
  );
  return {
    kind: 'articles',
    title: storyWording.linksRead(articles.length, all.length),
    note: storyWording.linksUnread(links.length - articles.length, all.length - links.length, maxLinks),
    items,
    menu: articleMenu(articles),
    isPrivate: true,
  };
}
