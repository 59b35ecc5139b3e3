import { bestArticle, lastTime, sourcesOf, type Story } from '../stories/story.ts';

const perSource = 2;
/** A story's freshness counts half after so many hours. */
const halfLifeHours = 10;
/** What each further story of the same topic loses. */
const sameTopic = 0.35;

/** A story with what its place depends on. */
export type RankedStory = {
  readonly story: Story;
  /** By how many outlets carry it, and how fresh it is. */
  readonly weight: number;
  readonly source: string;
  readonly topic: string;
};

export function rankStories(stories: readonly Story[], now: Date): readonly RankedStory[] {
  return stories.map((story) => {
    const { source, topic = '' } = bestArticle(story);
    return { story, source, topic: topic.toLowerCase(), weight: weightOf(story, now) };
  });
}

/** The stories to tell, best first: those that weigh most, and not all of one topic; at most two of one outlet. */
export function chooseStories(
  stories: Iterable<RankedStory>,
  options: {
    readonly limit: number;
    /** Whether two stories look like one event told twice. */
    readonly isAkin: (a: Story, b: Story) => boolean;
  },
): readonly RankedStory[] {
  const left = new Set(stories);
  const chosen: RankedStory[] = [];
  const ofSource = (name: string): number => chosen.filter(({ source }) => source === name).length;
  const ofTopic = (name: string): number => chosen.filter(({ topic }) => topic === name).length;
  while (chosen.length < options.limit) {
    const best = highest(left, ({ weight, topic }) => weight - sameTopic * ofTopic(topic));
    if (best === undefined) break;
    left.delete(best);
    if (ofSource(best.source) >= perSource) continue;
    if (chosen.some((other) => options.isAkin(best.story, other.story))) continue;
    chosen.push(best);
  }
  return chosen;
}

function weightOf(story: Story, now: Date): number {
  const hours = Math.max(0, now.getTime() - lastTime(story).getTime()) / 3_600_000;
  return Math.log2(1 + sourcesOf(story).length) + 0.5 ** (hours / halfLifeHours);
}

function highest(
  stories: ReadonlySet<RankedStory>,
  valueOf: (story: RankedStory) => number,
): RankedStory | undefined {
  let best: RankedStory | undefined;
  let most = -Infinity;
  for (const story of stories) {
    const value = valueOf(story);
    if (value > most) [best, most] = [story, value];
  }
  return best;
}
