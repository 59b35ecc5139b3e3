import { SlashCommandBuilder } from '@discordjs/builders';
import type { Command } from './command.ts';
import { lengthOf, withLength } from './length-option.ts';

const data = withLength(
  new SlashCommandBuilder()
    .setName('evidence')
    .setDescription('Show what a summary rests on.')
    .addStringOption((option) =>
      option.setName('story').setDescription('The summarized story.').setRequired(true),
    ),
).addBooleanOption((option) => option.setName('alone').setDescription('Only this article was summarized.'));

/** Behind the button *Evidence*: each summary sentence beside the sentences of the articles that it rests on. */
export default {
  data,
  isPrivate: true,
  isHidden: true,
  async execute({ options, audience, signal }, { library, storySummaries }) {
    const article = await library.open(options.string('story') ?? '', audience);
    const isAlone = options.boolean('alone') ?? false;
    const ask = { audience, length: lengthOf(options), signal, isAlone };
    return { ...(await storySummaries.evidence(article, ask)), kind: 'evidence', isPrivate: true };
  },
} satisfies Command;
