import { SlashCommandBuilder } from '@discordjs/builders';
import { splitSentences } from '../src/domain/text/sentences.ts';
import { summaryLengths } from '../src/domain/summary.ts';
import type { Command } from './command.ts';

const data = new SlashCommandBuilder()
  .setName('evidence')
  .setDescription('Show what a summary rests on.')
  .addStringOption((option) =>
    option.setName('story').setDescription('The summarized story.').setRequired(true),
  )
  .addStringOption((option) =>
    option
      .setName('length')
      .setDescription('How long the summary is.')
      .addChoices(...summaryLengths.map((name) => ({ name, value: name }))),
  );

/** Behind the button *Evidence*: each summary sentence beside the sentences of the article that it rests on. */
export default {
  data,
  isPrivate: true,
  isHidden: true,
  async execute({ options, audience, signal }, { library, summaries }) {
    const article = await library.open(options.string('story') ?? '', audience);
    const length = summaryLengths.find((name) => name === options.string('length')) ?? 'standard';
    const summary = await summaries.summarize(article, { length, lane: 'reader', signal });
    const sentences = splitSentences(article.text, article.language);
    return {
      kind: 'evidence',
      title: article.title,
      pairs: summary.sentences.map(({ text, evidence }) => ({
        sentence: text,
        evidence: evidence.flatMap((number) => sentences[number - 1]?.text ?? []),
      })),
      isPrivate: true,
    };
  },
} satisfies Command;
