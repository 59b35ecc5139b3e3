export type Score = {
  /** Pairs of articles of one event. */
  readonly pairs: number;
  /** Share of the pairs in one story that belong to one event. */
  readonly precision: number;
  /** Share of the pairs of one event that are in one story. */
  readonly recall: number;
  readonly wrongStories: number;
};

/** Counts pairs by groups, so that ten thousand articles need no fifty million comparisons. */
export function scoreOf(articles: readonly { readonly event: string; readonly story: string }[]): Score {
  const byStory = tally(articles.map(({ story }) => story));
  const byEvent = tally(articles.map(({ event }) => event));
  const both = tally(articles.map(({ event, story }) => `${event}\n${story}`));
  const events = new Map<string, Set<string>>();
  for (const { event, story } of articles) events.set(story, (events.get(story) ?? new Set()).add(event));
  const right = pairsIn(both);
  return {
    pairs: pairsIn(byEvent),
    precision: right / Math.max(1, pairsIn(byStory)),
    recall: right / Math.max(1, pairsIn(byEvent)),
    wrongStories: [...events.values()].filter((found) => found.size > 1).length,
  };
}

function tally(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function pairsIn(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}
