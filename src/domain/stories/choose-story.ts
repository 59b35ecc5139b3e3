import type { EventFeatures } from './event-features.ts';
import { likeness } from './event-similarity.ts';
import { consensusAverage, leastAverage, sureScore } from './same-event-weights.ts';
import type { Neighbour } from './story-index.ts';
import { sharedCount } from './term-vector.ts';

const comparedMembers = 8;
/** From so many tellings on an event's numbers are known. */
const severalMembers = 3;

/** A story that an article could join, with its members as far as they are still compared. */
export type StoryCandidate = {
  readonly storyId: string;
  readonly best: Neighbour;
  readonly members: readonly EventFeatures[];
};

export type Placement = {
  /** `undefined`: the article begins a story of its own. */
  readonly joins: string | undefined;
  /** Stories that this article proves to be the same as the one it joins. */
  readonly merges: readonly string[];
};

/** Which story an article belongs to. `candidates` most alike first. */
export function choosePlace(features: EventFeatures, candidates: readonly StoryCandidate[]): Placement {
  const [first, ...others] = candidates.filter((candidate) => fits(features, candidate));
  if (first === undefined) return { joins: undefined, merges: [] };
  const merges = others.filter(
    (other) => isSure(first) && isSure(other) && storiesAgree(first.members, other.members),
  );
  return { joins: first.storyId, merges: merges.map(({ storyId }) => storyId) };
}

function isSure({ best }: StoryCandidate): boolean {
  return best.likeness.isCopy || best.likeness.score >= sureScore;
}

/** Like one member and strange to the others: that is how a chain drifts from one event to the next. */
function fits(features: EventFeatures, { best, members }: StoryCandidate): boolean {
  if (best.likeness.isCopy) return true;
  if (best.likeness.score < sureScore && sharesNoNumber(features, members)) return false;
  const mean = average(features, members);
  if (best.likeness.isSameEvent) return mean >= leastAverage;
  const likely = members.slice(-comparedMembers).filter((member) => likeness(features, member).isLikely);
  return likely.length >= 2 && mean >= consensusAverage;
}

/** Several tellings, and none of them has any of the article's numbers: the same place and trade, but another event. */
function sharesNoNumber({ numbers }: EventFeatures, members: readonly EventFeatures[]): boolean {
  const compared = members.slice(-comparedMembers);
  return (
    compared.length >= severalMembers &&
    numbers.length > 0 &&
    compared.every((member) => sharedCount(numbers, member.numbers) === 0)
  );
}

function storiesAgree(a: readonly EventFeatures[], b: readonly EventFeatures[]): boolean {
  const averages = a.slice(0, comparedMembers).map((member) => average(member, b));
  return averages.every((value) => value >= leastAverage);
}

function average(features: EventFeatures, members: readonly EventFeatures[]): number {
  const compared = members.slice(-comparedMembers);
  const scores = compared.map((member) => likeness(features, member).score);
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}
