import type { ListedFeed } from './file-reader.ts';

/** A list of feeds that can be subscribed to in one go. */
export type FeedPack = {
  /** Short and lower case, such as `technology`. */
  readonly name: string;
  readonly title: string;
  readonly feeds: readonly ListedFeed[];
};

export interface FeedPacks {
  /** Those that come with the program and the operator's own, by name; one of the operator's replaces ours of the same name. */
  list(): Promise<readonly FeedPack[]>;
}
