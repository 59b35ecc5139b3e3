import type { ArticleStore } from '../domain/ports/article-store.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type { DigestStore } from '../domain/ports/digest-store.ts';
import type { GuildEvents } from '../domain/ports/guild-events.ts';
import type { Log } from '../domain/ports/log.ts';
import type { MessagePoster } from '../domain/ports/message-poster.ts';
import type { Outbox } from '../domain/ports/outbox.ts';
import type { StoryStore } from '../domain/ports/story-store.ts';
import { PlaceStories } from '../jobs/place-stories.ts';
import { PostDigests } from '../jobs/post-digests.ts';
import { Briefs } from '../services/briefs.ts';
import { DigestCopies, type Posting } from '../services/digest-copies.ts';
import { DigestDelivery } from '../services/digest-delivery.ts';
import { DigestGuildEvents } from '../services/digest-guild-events.ts';
import { DigestEditions } from '../services/digest-editions.ts';
import { DigestSchedule } from '../services/digest-schedule.ts';
import { Digests } from '../services/digests.ts';
import { Editions } from '../services/editions.ts';
import type { Services } from '../services/services.ts';
import { Stories } from '../services/stories.ts';
import { StorySummaries } from '../services/story-summaries.ts';
import { StoryTelling } from '../services/story-telling.ts';
import type { Summaries } from '../services/summaries.ts';

type Parts = {
  readonly store: ArticleStore;
  readonly storyStore: StoryStore;
  readonly digestStore: DigestStore;
  readonly outbox: Outbox;
  readonly summaries: Summaries;
  readonly clock: Clock;
  readonly log: Log;
  /** The zone of the place where the program runs. */
  readonly zone: string;
  readonly settings: { readonly shareLibrary: boolean; readonly maxDigestsPerGuild: number };
  /** Missing in the terminal. */
  readonly poster?: MessagePoster;
};

export type OpenedDigests = {
  readonly services: Pick<Services, 'briefs' | 'stories' | 'storySummaries' | 'digests' | 'digestCopies'>;
  readonly events: GuildEvents;
  /** What happens by itself while the bot runs. */
  readonly jobs: readonly { start(): void; close(): Promise<void> }[];
};

/** Stories, digests, and what posts them. */
export function openDigests(parts: Parts): OpenedDigests {
  const { store, storyStore, digestStore, summaries, clock, log, settings } = parts;
  const stories = new Stories(storyStore);
  const telling = new StoryTelling(store, summaries);
  const composed = new Editions(stories, telling);
  const editions = new DigestEditions(composed, digestStore, settings.shareLibrary);
  const posting = openPosting(parts);
  const maxPerGuild = settings.maxDigestsPerGuild;
  return {
    services: {
      stories,
      storySummaries: new StorySummaries({ stories, telling, summaries, clock }),
      briefs: new Briefs(composed, clock, parts.zone),
      digests: new Digests({ store: digestStore, clock, maxPerGuild }),
      digestCopies: new DigestCopies(editions, clock, posting),
    },
    events: new DigestGuildEvents({ digests: digestStore, clock, log }),
    jobs: [
      new PlaceStories({ stories, clock, log }),
      ...(posting === undefined
        ? []
        : [
            new PostDigests({
              schedule: new DigestSchedule({ ...posting, digests: digestStore, editions, clock, log }),
              delivery: posting.delivery,
              clock,
              log,
            }),
          ]),
    ],
  };
}

function openPosting({ outbox, poster, digestStore, clock, log }: Parts): Posting | undefined {
  if (poster === undefined) return undefined;
  const delivery = new DigestDelivery({ outbox, poster, digests: digestStore, clock, log });
  return { outbox, poster, delivery };
}
