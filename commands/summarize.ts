import { SlashCommandBuilder } from '@discordjs/builders';
import type { Article } from '../src/domain/article.ts';
import type { CommandRequest } from '../src/domain/command-request.ts';
import type { Reply } from '../src/domain/reply.ts';
import type { Services } from '../src/services/services.ts';
import { shelfFor } from '../src/services/shelf-for.ts';
import { summaryMenu } from './article-list.ts';
import type { Command } from './command.ts';
import { everywhere } from './everywhere.ts';
import { lengthOf, withLength } from './length-option.ts';
import { suggestCommon } from './suggestions.ts';
import { summaryCard } from './summary-card.ts';
import { storyErrors, storyWording } from '../src/domain/wording/story-wording.ts';

const newestToChooseFrom = 10;

const choices = everywhere(new SlashCommandBuilder())
  .setName('summarize')
  .setNameLocalizations({ 'en-GB': 'summarise' })
  .setDescription('Summarize a story, a link or a file.')
  .addStringOption((option) =>
    option.setName('story').setDescription('A headline or words from the story.').setAutocomplete(true),
  )
  .addStringOption((option) =>
    option.setName('link').setDescription('The address of an article.').setMaxLength(2000),
  )
  .addAttachmentOption((option) =>
    option.setName('file').setDescription('An article as .txt, .md or .html.'),
  );

const data = withLength(choices).addBooleanOption((option) =>
  option.setName('private').setDescription('Show the answer to you alone.'),
);

export default {
  data,
  autocomplete: suggestCommon,
  async *execute(request, services): AsyncGenerator<Reply> {
    const isAsked = request.options.boolean('private') ?? false;
    const article = await findArticle(request, services, isAsked);
    if (article === undefined) {
      yield await storiesToChooseFrom(request, services);
      return;
    }
    const isPrivate = isAsked || (await isOwn(article, request, services));
    const length = lengthOf(request.options);
    const isAlone = request.options.string('story') === undefined;
    const { audience, signal } = request;
    const stages = isAlone
      ? services.summaries.follow(article, { length, signal })
      : services.storySummaries.follow(article, { audience, length, signal });
    for await (const stage of stages) yield summaryCard(stage, { length, isPrivate, isAlone });
  },
} satisfies Command;

/** What the reader keeps privately is found for the reader alone, who may then post it. */
async function isOwn(
  article: Article,
  { options, place, audience }: CommandRequest,
  { library }: Services,
): Promise<boolean> {
  if (options.string('story') === undefined || place === 'direct') return false;
  return !(await library.isShared(article, audience));
}

async function findArticle(
  request: CommandRequest,
  { library, readings }: Services,
  isPrivate: boolean,
): Promise<Article | undefined> {
  const { options, audience, signal } = request;
  const story = options.string('story');
  const link = options.string('link');
  const file = options.file('file');
  if ([story, link, file].filter((given) => given !== undefined).length > 1) {
    throw storyErrors.severalGiven();
  }
  const keeping = { shelf: shelfFor(request, isPrivate), audience, signal };
  if (story !== undefined) return library.open(story, audience);
  if (link !== undefined) return readings.fromLink(link, keeping);
  if (file !== undefined) return readings.fromFile(file, keeping);
  return undefined;
}

async function storiesToChooseFrom({ audience }: CommandRequest, { library }: Services): Promise<Reply> {
  const articles = await library.latest({ audience, limit: newestToChooseFrom });
  if (articles.length === 0) throw storyErrors.noneYet();
  return {
    kind: 'articles',
    title: storyWording.which,
    items: articles.map((article) => ({ article })),
    menu: summaryMenu(articles),
    isPrivate: true,
  };
}
