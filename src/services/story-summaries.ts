import type { Article } from '../domain/article.ts';
import { sharedAudience, type Audience } from '../domain/audience.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type { SummaryRequest } from '../domain/ports/summarizer.ts';
import type { EvidencePair } from '../domain/reply.ts';
import { windowMs } from '../domain/stories/event-similarity.ts';
import { sourcesOf, type Story } from '../domain/stories/story.ts';
import type { SummaryLength } from '../domain/summary.ts';
import { evidencePairs } from '../domain/telling/evidence-pairs.ts';
import { tellingOf, type Telling } from '../domain/telling/telling.ts';
import type { ToldStory } from '../domain/telling/tell-story.ts';
import { inStages, type Stage } from './stages.ts';
import type { Stories } from './stories.ts';
import type { StoryTelling } from './story-telling.ts';
import type { Summaries } from './summaries.ts';
import { cardRooms } from './telling-rooms.ts';

/** What was saved just now is placed first, as far as it goes in this time. */
const placingMs = 100;

type Ask = {
  readonly audience: Audience;
  readonly length: SummaryLength;
  readonly signal: AbortSignal;
};

type Parts = {
  readonly stories: Stories;
  readonly telling: StoryTelling;
  readonly summaries: Summaries;
  readonly clock: Clock;
};

/**
 * Summaries of stories. An article that several outlets tell with it is summed up in the words of all of them; it is
 * put together anew for each reader from the summaries in the cache, so that it never says what a story no longer says.
 */
export class StorySummaries {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** What is told; before it, when it takes longer than a second, the article's opening. */
  follow(article: Article, ask: Ask): AsyncGenerator<Stage<Telling>> {
    const { clock, summaries } = this.#parts;
    return inStages(
      clock,
      async (onWait) => (await this.#tell(article, { ...ask, onWait })).telling,
      () => summaries.opening(article, ask.length),
    );
  }

  /** Each point beside the sentences of the articles that it rests on. */
  async evidence(
    article: Article,
    ask: Ask & { readonly isAlone: boolean },
  ): Promise<{ readonly title: string; readonly pairs: readonly EvidencePair[] }> {
    const { telling, articles } = await this.#tell(article, ask);
    return { title: telling.article.title, pairs: evidencePairs(telling, articles) };
  }

  async #tell(
    article: Article,
    ask: Ask & { readonly isAlone?: boolean } & Pick<SummaryRequest, 'onWait'>,
  ): Promise<ToldStory> {
    const story = ask.isAlone === true ? undefined : await this.#storyOf(article, ask.audience);
    const told = story === undefined ? undefined : await this.#tellStory(story, ask);
    if (told !== undefined) return told;
    const { length, signal, onWait } = ask;
    const wait = onWait === undefined ? {} : { onWait };
    const summary = await this.#parts.summaries.summarize(article, {
      length,
      signal,
      lane: 'reader',
      ...wait,
    });
    return { telling: tellingOf(article, summary), articles: [article] };
  }

  #tellStory(story: Story, ask: Ask & Pick<SummaryRequest, 'onWait'>): Promise<ToldStory | undefined> {
    // A reader's own links and files are summed up alone: a card may be seen by all.
    const audience = sharedAudience(ask.audience);
    return this.#parts.telling.tell(story, { ...ask, ...cardRooms[ask.length], audience, lane: 'reader' });
  }

  /** The story, when several outlets tell it to this audience. */
  async #storyOf({ id, publishedAt }: Article, audience: Audience): Promise<Story | undefined> {
    const { stories, clock } = this.#parts;
    const enough = new AbortController();
    const cancel = clock.after(placingMs, () => {
      enough.abort();
    });
    const publishedAfter = new Date(publishedAt.getTime() - windowMs);
    await stories.placePending({ publishedAfter, signal: enough.signal, isPatient: true });
    cancel();
    const story = await stories.storyOf(id, sharedAudience(audience));
    return story !== undefined && sourcesOf(story).length > 1 ? story : undefined;
  }
}
