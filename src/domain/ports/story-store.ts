import type { Audience } from '../audience.ts';
import type { ComparedArticle, EventFeatures } from '../stories/event-features.ts';
import type { Story } from '../stories/story.ts';

/** An article with the story it was put into; the stories in `merges` become part of that one. */
export type StoryPlacement = {
  readonly features: EventFeatures;
  readonly storyId: string;
  readonly merges: readonly string[];
};

/** Times of publication, both ends included. */
export type TimeRange = { readonly from: Date; readonly to: Date };

/** Which articles tell one event. Placed once for all; what comes out is cut to an audience. */
export interface StoryStore {
  /** Articles that are new, or whose text has changed, since they were last placed; oldest first. */
  unplaced(query: {
    readonly limit: number;
    readonly publishedAfter?: Date;
  }): Promise<readonly ComparedArticle[]>;
  /** What was kept of placed articles, in the order of their placing. `after` is the last `number` seen (0: from the start). */
  features(query: {
    readonly published: TimeRange;
    readonly after: number;
    readonly limit: number;
  }): Promise<readonly { readonly number: number; readonly features: EventFeatures }[]>;
  /** Stories of these articles, for those that are placed. */
  storyIds(articleIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Ids of a story's articles, newest first. */
  members(storyId: string, limit: number): Promise<readonly string[]>;
  /**
   * In one transaction. What was split stays split: such a placement begins a story of its own, such a merge is left out.
   * Gives the number of the last features before and after.
   */
  place(placements: readonly StoryPlacement[]): Promise<{ readonly before: number; readonly after: number }>;
  /** Takes these articles out of their story, into one of their own, and keeps them apart from then on. Gives its id. */
  split(articleIds: readonly string[]): Promise<string>;

  /** The stories of these articles, by article id; an article that is not placed yet is a story of its own. */
  storiesOf(articleIds: readonly string[], audience: Audience): Promise<ReadonlyMap<string, Story>>;
  /** Stories with an article published after this and, where given, added after `addedAfter`; newest first. */
  recent(query: {
    readonly audience: Audience;
    readonly publishedAfter: Date;
    readonly addedAfter?: Date;
    readonly topics?: readonly string[];
  }): Promise<readonly Story[]>;
}
