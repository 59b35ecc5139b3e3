import { SlashCommandBuilder } from '@discordjs/builders';
import { articleMenu } from './article-list.ts';
import type { Command } from './command.ts';

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
        text: `There is nothing else on “${article.title}” yet.`,
        isPrivate: true,
      };
    return {
      kind: 'articles',
      title: `More on: ${article.title}`,
      items: related.map((header) => ({ article: header })),
      menu: articleMenu(related),
      isPrivate: true,
    };
  },
} satisfies Command;
