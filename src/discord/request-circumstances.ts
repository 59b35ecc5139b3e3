import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { BaseInteraction } from 'discord.js';
import type { CommandRequest } from '../domain/command-request.ts';

export type Circumstances = Pick<
  CommandRequest,
  'audience' | 'place' | 'readerId' | 'isAdmin' | 'guildId' | 'channelId' | 'locale'
>;

export type AudienceRules = {
  /** Whether guilds see the operator's library. */
  readonly shareLibrary: boolean;
  /** The only guilds where the bot answers; empty: everywhere. */
  readonly allowedGuilds: readonly string[];
};

/** Who asks, where, and what may be shown there. A guild counts only where it has installed the bot itself. */
export function circumstancesOf(
  interaction: BaseInteraction,
  { shareLibrary }: AudienceRules,
): Circumstances {
  const readerId = interaction.user.id;
  const guildId = installingGuild(interaction);
  const common = {
    readerId,
    ...(interaction.channelId === null ? {} : { channelId: interaction.channelId }),
    locale: interaction.locale,
  };
  const library = interaction.guildId === null || shareLibrary;
  if (guildId !== undefined) {
    const isAdmin = interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
    return { ...common, place: 'guild', guildId, isAdmin, audience: { library, guildId, readerId } };
  }
  const place = interaction.context === InteractionContextType.BotDM ? 'direct' : 'elsewhere';
  return { ...common, place, isAdmin: false, audience: { library, readerId } };
}

export function isAllowedHere(interaction: BaseInteraction, { allowedGuilds }: AudienceRules): boolean {
  const guildId = installingGuild(interaction);
  return allowedGuilds.length === 0 || (guildId !== undefined && allowedGuilds.includes(guildId));
}

/** The guild, if it has installed the bot; where nothing is told about that, if the bot is a member of it. */
function installingGuild(interaction: BaseInteraction): string | undefined {
  const { guildId } = interaction;
  if (guildId === null) return undefined;
  const owners = ownersOf(interaction);
  if (owners === undefined) return interaction.inCachedGuild() ? guildId : undefined;
  return owners[ApplicationIntegrationType.GuildInstall] === guildId ? guildId : undefined;
}

/** By what kind of installation the interaction came about; Discord always tells. */
function ownersOf(
  interaction: BaseInteraction,
): Readonly<Partial<Record<ApplicationIntegrationType, string>>> | undefined {
  return interaction.authorizingIntegrationOwners;
}
