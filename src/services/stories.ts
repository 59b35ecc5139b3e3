import type { Audience } from '../domain/audience.ts';
import type { StoryPlacement, StoryStore } from '../domain/ports/story-store.ts';
import { choosePlace, type Placement, type StoryCandidate } from '../domain/stories/choose-story.ts';
import { featuresOf, type ComparedArticle, type EventFeatures } from '../domain/stories/event-features.ts';
import { isAkin, windowMs } from '../domain/stories/event-similarity.ts';
import type { Story } from '../domain/stories/story.ts';
import type { StoryIndex } from '../domain/stories/story-index.ts';
import { StoryWindow } from './story-window.ts';

/** Articles placed in one transaction, which takes its time whatever is in it. */
const batchSize = 24;
/** Articles after which the bot may answer. */
const turnSize = 6;
/** Who is in no hurry rests so many times as long as a step took: readers must not feel it after a large import. */
const restShare = 3;
const comparedMembers = 8;
/** Fewer characters tell too little to be compared. */
const leastText = 160;

type PlacingWish = {
  readonly publishedAfter?: Date;
  /** Leaves most of the time to others. */
  readonly isPatient?: boolean;
};

/** Puts articles into stories, and finds the stories of an audience. */
export class Stories {
  readonly #store: StoryStore;
  readonly #window: StoryWindow;
  /** Batches of several callers take turns. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(store: StoryStore) {
    this.#store = store;
    this.#window = new StoryWindow(store);
  }

  /** Places what was saved since, oldest first; gives how many. Cheap when there is nothing to do. */
  async placePending({
    signal,
    ...wish
  }: PlacingWish & { readonly signal?: AbortSignal } = {}): Promise<number> {
    let placed = 0;
    while (signal?.aborted !== true) {
      const count = await this.#step(wish);
      if (count === 0) break;
      placed += count;
    }
    return placed;
  }

  /** One batch in turn with those of other callers; what comes next waits for the rest after it. */
  #step({ isPatient = false, ...query }: PlacingWish): Promise<number> {
    let begunAt = 0;
    const step = this.#turn.then(() => {
      begunAt = performance.now();
      return this.#placeBatch(query);
    });
    this.#turn = step
      .then((count) =>
        isPatient && count > 0 ? pause((performance.now() - begunAt) * restShare) : nextTurn(),
      )
      .catch(() => undefined);
    return step;
  }

  async storyOf(articleId: string, audience: Audience): Promise<Story | undefined> {
    return (await this.#store.storiesOf([articleId], audience)).get(articleId);
  }

  /** By article id, for lists that show one row for a story. */
  storiesOf(articleIds: readonly string[], audience: Audience): Promise<ReadonlyMap<string, Story>> {
    return this.#store.storiesOf(articleIds, audience);
  }

  recent(query: Parameters<StoryStore['recent']>[0]): Promise<readonly Story[]> {
    return this.#store.recent(query);
  }

  /** Tells which of these stories look like one event told twice, though they are kept apart. */
  async kinship(stories: readonly Story[]): Promise<(a: Story, b: Story) => boolean> {
    const times = stories.flatMap(({ articles }) => articles.map(({ publishedAt }) => publishedAt.getTime()));
    if (times.length === 0) return () => false;
    const index = await this.#window.covering({
      from: new Date(Math.min(...times)),
      to: new Date(Math.max(...times)),
    });
    const featuresIn = (story: Story) => story.articles.flatMap(({ id }) => index.find(id) ?? []);
    return (a, b) => featuresIn(a).some((one) => featuresIn(b).some((other) => isAkin(one, other)));
  }

  /** Takes articles out of their story for good; gives the id of the story they make from now on. */
  split(articleIds: readonly string[]): Promise<string> {
    return this.#store.split(articleIds);
  }

  async #placeBatch(query: { readonly publishedAfter?: Date }): Promise<number> {
    const articles = await this.#store.unplaced({ limit: batchSize, ...query });
    if (articles.length === 0) return 0;
    const times = articles.map(({ publishedAt }) => publishedAt.getTime());
    const index = await this.#window.covering({
      from: new Date(Math.min(...times) - windowMs),
      to: new Date(Math.max(...times) + windowMs),
    });
    const placements: StoryPlacement[] = [];
    for (const [place, article] of articles.entries()) {
      if (place > 0 && place % turnSize === 0) await nextTurn();
      placements.push(await this.#placeOne(article, index, placements));
    }
    this.#window.placed(await this.#store.place(placements));
    return articles.length;
  }

  async #placeOne(
    article: ComparedArticle,
    index: StoryIndex,
    batch: readonly StoryPlacement[],
  ): Promise<StoryPlacement> {
    index.remove(article.id);
    const features = featuresOf(article, index);
    const { joins, merges } =
      article.text.length < leastText ? alone : await this.#choose(features, { index, batch });
    index.add(features);
    return { features, storyId: joins ?? article.id, merges };
  }

  async #choose(
    features: EventFeatures,
    { index, batch }: { index: StoryIndex; batch: readonly StoryPlacement[] },
  ): Promise<Placement> {
    const neighbours = index.sameEvent(features);
    if (neighbours.length === 0) return alone;
    const stored = await this.#store.storyIds(neighbours.map((neighbour) => neighbour.features.articleId));
    const now = storiesNow(stored, batch);
    const candidates = new Map<string, StoryCandidate>();
    for (const best of neighbours) {
      const storyId = now(best.features.articleId);
      if (storyId === undefined || candidates.has(storyId)) continue;
      const ids = [...(await this.#store.members(storyId, comparedMembers)), ...idsIn(batch, storyId)];
      const members = ids.flatMap((id) => index.find(id) ?? []);
      candidates.set(storyId, { storyId, best, members: members.length === 0 ? [best.features] : members });
    }
    return choosePlace(features, [...candidates.values()]);
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

const alone: Placement = { joins: undefined, merges: [] };

/** Stories with what this batch has decided, but not yet written. */
function storiesNow(
  stored: ReadonlyMap<string, string>,
  batch: readonly StoryPlacement[],
): (articleId: string) => string | undefined {
  return (articleId) => {
    const placed = batch.find(({ features }) => features.articleId === articleId);
    let story = stored.get(articleId) ?? placed?.storyId;
    for (const { storyId, merges } of batch)
      if (story !== undefined && merges.includes(story)) story = storyId;
    return story;
  };
}

function idsIn(batch: readonly StoryPlacement[], storyId: string): readonly string[] {
  return batch.filter((placement) => placement.storyId === storyId).map(({ features }) => features.articleId);
}
