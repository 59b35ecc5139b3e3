import { bestArticle, lastTime, sourcesOf, type Story } from '../stories/story.ts';

const perSource = 2;
/** A story's freshness counts half after so many hours. */
const halfLifeHours = 10;
/** What each further story of the same topic loses. */
const sameTopic = 0.35;

/**
 * The stories to tell, best first: by how many outlets carry them, how fresh they are, and not all of one topic; at
 * most two of one outlet.
 */
export function chooseStories(
  stories: readonly Story[],
  options: {
    readonly limit: number;
    readonly now: Date;
    /** Whether two stories look like one event told twice. */
    readonly isAkin: (a: Story, b: Story) => boolean;
  },
): readonly Story[] {
  const left = new Set(stories);
  const chosen: Story[] = [];
  const sources = new Map<string, number>();
  const topics = new Map<string, number>();
  while (chosen.length < options.limit && left.size > 0) {
    const best = highest(
      left,
      (story) => weight(story, options.now) - sameTopic * (topics.get(topicOf(story)) ?? 0),
    );
    left.delete(best);
    const { source } = bestArticle(best);
    if ((sources.get(source) ?? 0) >= perSource) continue;
    if (chosen.some((other) => options.isAkin(best, other))) continue;
    chosen.push(best);
    sources.set(source, (sources.get(source) ?? 0) + 1);
    topics.set(topicOf(best), (topics.get(topicOf(best)) ?? 0) + 1);
  }
  return chosen;
}

function weight(story: Story, now: Date): number {
  const hours = Math.max(0, now.getTime() - lastTime(story).getTime()) / 3_600_000;
  return Math.log2(1 + sourcesOf(story).length) + 0.5 ** (hours / halfLifeHours);
}

function topicOf(story: Story): string {
  return bestArticle(story).topic?.toLowerCase() ?? '';
}

function highest(stories: ReadonlySet<Story>, valueOf: (story: Story) => number): Story {
  const [first, ...rest] = stories;
  if (first === undefined) throw new RangeError('Expected at least one story.');
  let best = first;
  let most = valueOf(first);
  for (const story of rest) {
    const value = valueOf(story);
    if (value > most) [best, most] = [story, value];
  }
  return best;
}
