/** Whether the bot can post in a channel of a guild. */
export type PostingCheck =
  | { readonly kind: 'can-post'; readonly canReadHistory: boolean }
  /** Names of the permissions as Discord's settings show them, such as `Send Messages`. */
  | { readonly kind: 'lacks'; readonly permissions: readonly string[] }
  /** No channel of this guild that the bot can see, or one that takes no messages. */
  | { readonly kind: 'no-channel' };

export interface PostingRights {
  check(guildId: string, channelId: string): Promise<PostingCheck>;
}
