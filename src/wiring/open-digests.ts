import type { ArticleStore } from '../domain/ports/article-store.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type { StoryStore } from '../domain/ports/story-store.ts';
import { Briefs } from '../services/briefs.ts';
import { Editions } from '../services/editions.ts';
import type { Services } from '../services/services.ts';
import { Stories } from '../services/stories.ts';
import { StoryTelling } from '../services/story-telling.ts';
import type { Summaries } from '../services/summaries.ts';

type Parts = {
  readonly store: ArticleStore;
  readonly storyStore: StoryStore;
  readonly summaries: Summaries;
  readonly clock: Clock;
  /** The zone of the place where the program runs. */
  readonly zone: string;
};

/** Stories and what is composed of them. */
export function openDigests({
  store,
  storyStore,
  summaries,
  clock,
  zone,
}: Parts): Pick<Services, 'briefs' | 'stories'> {
  const stories = new Stories(storyStore);
  const editions = new Editions(stories, new StoryTelling(store, summaries));
  return { stories, briefs: new Briefs(editions, clock, zone) };
}
