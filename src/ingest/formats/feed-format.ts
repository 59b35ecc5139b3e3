/** One entry of a feed as it stands there: texts may be HTML, links may be relative. */
export type FeedEntry = {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly link?: string | undefined;
  /** Longest text that the feed brings, and the shorter one beside it. */
  readonly content?: string | undefined;
  readonly summary?: string | undefined;
  readonly author?: string | undefined;
  readonly category?: string | undefined;
  readonly published?: string | undefined;
  readonly image?: string | undefined;
  readonly language?: string | undefined;
};

export type FeedDocument = {
  readonly title?: string | undefined;
  readonly siteUrl?: string | undefined;
  readonly language?: string | undefined;
  readonly ttlMinutes?: number | undefined;
  /** Hours (0 to 23, UTC) and English day names at which the feed asks not to be read. */
  readonly skipHours?: readonly number[] | undefined;
  readonly skipDays?: readonly string[] | undefined;
  readonly entries: readonly FeedEntry[];
};

export type FeedFormat = {
  readonly name: string;
  /** By the document's opening, cheaply. */
  readonly recognises: (text: string) => boolean;
  /** Throws on what it cannot read. */
  readonly parse: (text: string) => FeedDocument;
};
