import type { Clock } from '../domain/ports/clock.ts';
import type { Briefs } from './briefs.ts';
import type { Feeds } from './feeds.ts';
import type { DigestCopies } from './digest-copies.ts';
import type { Digests } from './digests.ts';
import type { Library } from './library.ts';
import type { Readings } from './readings.ts';
import type { Stories } from './stories.ts';
import type { StorySummaries } from './story-summaries.ts';
import type { Summaries } from './summaries.ts';

/** What `/help` and `/about` say of this installation. */
export type About = {
  readonly version: string;
  /** Name of the summarisation model, as the summary card shows it. */
  readonly model: string;
};

/** What commands are handed: use cases, never stores. */
export type Services = {
  readonly library: Library;
  readonly summaries: Summaries;
  readonly readings: Readings;
  readonly briefs: Briefs;
  readonly stories: Stories;
  readonly storySummaries: StorySummaries;
  readonly feeds: Feeds;
  readonly digests: Digests;
  readonly digestCopies: DigestCopies;
  readonly clock: Clock;
  readonly about: About;
};
