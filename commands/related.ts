import { SlashCommandBuilder } from '@discordjs/builders';
import { articleMenu } from './article-list.ts';
import type { Command } from './command.ts';
import { storyWording } from '../src/domain/wording/story-wording.ts';

const data = new SlashCommandBuilder()
  .setName('related')
  .setDescription('Show more on a story.')
  .addStringOption((option) => option.setName('story').setDescription('The story.').setRequired(true));

/** Behind the button *More on this*. */
export default {
  data,
  isPrivate: true,
  isHidden: true,
  async execute({ options, audience }, { library }) {
    const article = await library.open(options.string('story') ?? '', audience);
    const related = await library.related(article.id, audience);
    if (related.length === 0)
      return {
        kind: 'notice',
        tone: 'info',
        text: storyWording.noneRelated(article.title),
        isPrivate: true,
      };
    return {
      kind: 'articles',
      title: storyWording.related(article.title),
      items: related.map((header) => ({ article: header })),
      menu: articleMenu(related),
      isPrivate: true,
    };
  },
} satisfies Command;
