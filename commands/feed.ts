import { SlashCommandBuilder } from '@discordjs/builders';
import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { CommandRequest } from '../src/domain/command-request.ts';
import type { FeedOwner } from '../src/services/feeds.ts';
import type { Command } from './command.ts';
import { feedActions } from './feed-actions.ts';
import { suggestFeeds } from './feed-suggestions.ts';
import { feedErrors } from '../src/domain/wording/feed-wording.ts';

const data = new SlashCommandBuilder()
  .setName('feed')
  .setDescription('Choose the news feeds of this server.')
  .setContexts(InteractionContextType.Guild)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
  .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
  .addSubcommand((add) =>
    add
      .setName('add')
      .setDescription('Add the feed of a site, or a pack of feeds.')
      .addStringOption((option) =>
        option
          .setName('address')
          .setDescription('A site, a feed, or the name of a pack.')
          .setMaxLength(2000)
          .setAutocomplete(true)
          .setRequired(true),
      )
      .addStringOption((option) =>
        option
          .setName('topic')
          .setDescription('For articles without a topic of their own.')
          .setMaxLength(50)
          .setAutocomplete(true),
      )
      .addStringOption((option) =>
        option.setName('name').setDescription('What to call it here.').setMaxLength(80),
      ),
  )
  .addSubcommand((list) =>
    list
      .setName('list')
      .setDescription('Show the feeds and what happened to them.')
      .addIntegerOption((option) => option.setName('page').setDescription('Which page.').setMinValue(1)),
  )
  .addSubcommand((edit) =>
    edit
      .setName('edit')
      .setDescription('Change the name or topic of a feed.')
      .addStringOption((option) =>
        option.setName('feed').setDescription('Which feed.').setAutocomplete(true).setRequired(true),
      )
      .addStringOption((option) =>
        option
          .setName('topic')
          .setDescription('Its topic from now on.')
          .setMaxLength(50)
          .setAutocomplete(true),
      )
      .addStringOption((option) =>
        option.setName('name').setDescription('What to call it here.').setMaxLength(80),
      ),
  )
  .addSubcommand((remove) =>
    remove
      .setName('remove')
      .setDescription('Stop reading a feed.')
      .addStringOption((option) =>
        option.setName('feed').setDescription('Which feed.').setAutocomplete(true).setRequired(true),
      ),
  )
  .addSubcommand((test) =>
    test
      .setName('test')
      .setDescription('Try an address without adding it.')
      .addStringOption((option) =>
        option.setName('address').setDescription('A site or a feed.').setMaxLength(2000).setRequired(true),
      ),
  )
  .addSubcommand((imported) =>
    imported
      .setName('import')
      .setDescription('Add the feeds of an OPML file.')
      .addAttachmentOption((option) =>
        option.setName('file').setDescription('An .opml file from a feed reader.').setRequired(true),
      ),
  )
  .addSubcommand((exported) => exported.setName('export').setDescription('Get all feeds as an OPML file.'))
  .addSubcommand((health) =>
    health
      .setName('health')
      .setDescription('Show how reading each feed goes.')
      .addIntegerOption((option) => option.setName('page').setDescription('Which page.').setMinValue(1)),
  );

export default {
  data,
  isPrivate: true,
  isForAdmins: true,
  autocomplete: (request, services) => suggestFeeds(request, services, ownerOf(request)),
  async execute(request, services) {
    const action = feedActions[request.options.subcommand ?? 'list'];
    if (action === undefined) throw feedErrors.noSuchAction();
    if (!request.isAdmin) throw feedErrors.notAdmin();
    return action(request, services.feeds, ownerOf(request));
  },
} satisfies Command;

/** In the terminal the operator's own. Throws `UserError` where the bot is not installed for a server. */
function ownerOf({ place, guildId }: Pick<CommandRequest, 'place' | 'guildId'>): FeedOwner {
  if (place === 'terminal') return {};
  if (guildId !== undefined) return { guildId };
  throw feedErrors.noServer();
}
