import type { CandidateFacts } from './candidate-facts.ts';

/** Of the articles of a story, and of the versions of one address, the first alone. */
export function oneOfEachStory(
  keys: readonly number[],
  facts: ReadonlyMap<number, CandidateFacts>,
): readonly number[] {
  const told = new Set<string>();
  return keys.filter((key) => {
    const { identity = '', story = '' } = facts.get(key) ?? {};
    const isNew = !told.has(identity) && !told.has(story);
    told.add(identity).add(story);
    return isNew;
  });
}
