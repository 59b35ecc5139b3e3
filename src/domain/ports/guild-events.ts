/** What a chat tells the bot about where it lives; each is told once. */
export interface GuildEvents {
  /** Every guild that the bot is in, each time it has logged in: others were left meanwhile. */
  guildsPresent(guildIds: readonly string[]): void;
  guildJoined(guildId: string): void;
  /** The bot was removed: polling and posting for the guild stop at once. */
  guildLeft(guildId: string): void;
  channelDeleted(guildId: string, channelId: string): void;
}
