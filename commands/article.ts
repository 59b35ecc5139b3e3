import { SlashCommandBuilder } from '@discordjs/builders';
import type { Reply } from '../src/domain/reply.ts';
import type { Command } from './command.ts';
import { lengthOf, withLength } from './length-option.ts';
import { summaryCard } from './summary-card.ts';

const data = withLength(
  new SlashCommandBuilder()
    .setName('article')
    .setDescription('Summarize one article alone.')
    .addStringOption((option) => option.setName('story').setDescription('The article.').setRequired(true)),
).addBooleanOption((option) => option.setName('private').setDescription('Show the answer to you alone.'));

/** Behind the buttons of a link's or a file's card: this article, whatever other outlets say. */
export default {
  data,
  isHidden: true,
  async *execute({ options, audience, signal }, { library, summaries }): AsyncGenerator<Reply> {
    const article = await library.open(options.string('story') ?? '', audience);
    const length = lengthOf(options);
    const isPrivate = options.boolean('private') ?? false;
    for await (const stage of summaries.follow(article, { length, signal })) {
      yield summaryCard(stage, { length, isPrivate, isAlone: true });
    }
  },
} satisfies Command;
