/** An address that is polled; two guilds that read it share it. */
export type Feed = {
  readonly id: string;
  readonly url: string;
  /** The outlet's name, as the feed gives it. */
  readonly title: string;
  readonly siteUrl?: string;
  readonly addedAt: Date;
};

/** A guild's wish to read a feed, or the operator's (`guildId` missing: `DEFAULT_FEEDS`). */
export type Subscription = {
  readonly feedId: string;
  readonly guildId?: string;
  /** For articles that bring no topic of their own. */
  readonly topic?: string;
  /** Overrides the outlet's name, for this subscriber. */
  readonly name?: string;
  readonly createdAt: Date;
};
