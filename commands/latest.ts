import { SlashCommandBuilder } from '@discordjs/builders';
import { sharedAudience } from '../src/domain/audience.ts';
import { summaryMenu } from './article-list.ts';
import type { Command } from './command.ts';
import { everywhere } from './everywhere.ts';
import { suggestCommon } from './suggestions.ts';
import { storyErrors, storyWording } from '../src/domain/wording/story-wording.ts';

const defaultCount = 5;

const data = everywhere(new SlashCommandBuilder())
  .setName('latest')
  .setDescription('Show the newest stories.')
  .addStringOption((option) =>
    option.setName('topic').setDescription('Only this topic.').setAutocomplete(true),
  )
  .addStringOption((option) =>
    option.setName('source').setDescription('Only this source.').setAutocomplete(true),
  )
  .addIntegerOption((option) =>
    option.setName('count').setDescription('How many stories, 1 to 10.').setMinValue(1).setMaxValue(10),
  )
  .addBooleanOption((option) => option.setName('private').setDescription('Show the answer to you alone.'));

export default {
  data,
  autocomplete: suggestCommon,
  async execute({ options, place, ...request }, { library }) {
    const topic = options.string('topic');
    const source = options.string('source');
    const limit = options.integer('count') ?? defaultCount;
    const isPrivate = options.boolean('private') ?? false;
    // What others can see holds nothing of the reader's own links and files.
    const isForOne = isPrivate || place === 'direct';
    const audience = isForOne ? request.audience : sharedAudience(request.audience);
    const articles = await library.latest({ audience, topic, source, limit });
    if (articles.length === 0) throw storyErrors.noneLatest(topic, source);
    return {
      kind: 'articles',
      title: storyWording.latest(topic, source),
      items: articles.map((article) => ({ article })),
      menu: summaryMenu(articles),
      isPrivate,
    };
  },
} satisfies Command;
