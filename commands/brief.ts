import { ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10';
import { SlashCommandBuilder } from '@discordjs/builders';
import { storyErrors } from '../src/domain/wording/story-wording.ts';
import type { Command } from './command.ts';
import { suggestCommon } from './suggestions.ts';

const defaultHours = 24;

const data = new SlashCommandBuilder()
  .setName('brief')
  .setDescription('Sum up the news of the last hours.')
  .setContexts(
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  )
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall)
  .addStringOption((option) =>
    option.setName('topic').setDescription('Only this topic.').setAutocomplete(true),
  )
  .addIntegerOption((option) =>
    option.setName('hours').setDescription('How far back, 1 to 72 hours.').setMinValue(1).setMaxValue(72),
  )
  .addBooleanOption((option) => option.setName('private').setDescription('Show the answer to you alone.'));

export default {
  data,
  autocomplete: suggestCommon,
  async execute({ options, audience, locale, signal }, { briefs, library }) {
    const topic = options.string('topic');
    const hours = options.integer('hours') ?? defaultHours;
    const reply = await briefs.brief({
      audience,
      locale,
      signal,
      hours,
      ...(topic === undefined ? {} : { topic }),
    });
    if (reply !== undefined) return { ...reply, isPrivate: options.boolean('private') ?? false };
    const { articles } = await library.extent(audience);
    throw articles === 0 ? storyErrors.noneAtAll() : storyErrors.noneInHours(hours, topic);
  },
} satisfies Command;
