import { ApplicationIntegrationType, ChannelType, InteractionContextType } from 'discord-api-types/v10';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { SlashCommandBuilder, type SlashCommandSubcommandBuilder } from '@discordjs/builders';

const channels = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
] as const;

export const digestData = new SlashCommandBuilder()
  .setName('digest')
  .setDescription('Manage the daily digests of this server.')
  .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
  .setContexts(InteractionContextType.Guild)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
  .addSubcommand((create) =>
    withContents(
      withSchedule(create.setName('create').setDescription('Order a daily digest for a channel.'), true),
    ),
  )
  .addSubcommand((list) => list.setName('list').setDescription('Show the digests and their last editions.'))
  .addSubcommand((edit) =>
    withContents(withSchedule(withDigest(edit.setName('edit').setDescription('Change a digest.')), false)),
  )
  .addSubcommand((preview) =>
    preview
      .setName('preview')
      .setDescription('Show you alone what would be posted.')
      .addStringOption((option) =>
        option.setName('digest').setDescription('Which digest.').setAutocomplete(true),
      ),
  )
  .addSubcommand((pause) => withDigest(pause.setName('pause').setDescription('Stop a digest for a while.')))
  .addSubcommand((resume) => withDigest(resume.setName('resume').setDescription('Let a digest go on.')))
  .addSubcommand((remove) => withDigest(remove.setName('remove').setDescription('Remove a digest.')))
  .addSubcommand((send) =>
    withDigest(send.setName('send-now').setDescription('Post an extra copy at once.')),
  );

function withDigest(command: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder {
  return command.addStringOption((option) =>
    option.setName('digest').setDescription('Which digest.').setRequired(true).setAutocomplete(true),
  );
}

function withSchedule(
  command: SlashCommandSubcommandBuilder,
  isRequired: boolean,
): SlashCommandSubcommandBuilder {
  return command
    .addChannelOption((option) =>
      option
        .setName('channel')
        .setDescription('Where it is posted.')
        .addChannelTypes(...channels)
        .setRequired(isRequired),
    )
    .addStringOption((option) =>
      option.setName('time').setDescription('Time of day, such as 07:00.').setRequired(isRequired),
    )
    .addStringOption((option) =>
      option
        .setName('zone')
        .setDescription('Time zone, such as Europe/Berlin.')
        .setRequired(isRequired)
        .setAutocomplete(true),
    );
}

function withContents(command: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder {
  return command
    .addStringOption((option) =>
      option.setName('days').setDescription('Every day, weekdays, or Mon, Wed, Fri.').setAutocomplete(true),
    )
    .addStringOption((option) =>
      option
        .setName('topics')
        .setDescription('Only these topics, separated by commas.')
        .setAutocomplete(true),
    )
    .addIntegerOption((option) =>
      option.setName('stories').setDescription('How many stories, 1 to 10.').setMinValue(1).setMaxValue(10),
    )
    .addStringOption((option) =>
      option
        .setName('nothing-new')
        .setDescription('What to post on a day with nothing new.')
        .addChoices({ name: 'one line', value: 'line' }, { name: 'nothing', value: 'silence' }),
    );
}
