import type { EventFeatures, TermCounts } from './event-features.ts';
import { leastLikeness, likeness, windowMs, type Likeness } from './event-similarity.ts';
import { TermPostings } from './term-postings.ts';

/** Articles that share most with a new one, looked at closely: more would only be slower. */
const compared = 24;
/** Taken over from the postings, before those of other days are left out. */
const fetched = 3 * compared;
/** Over the terms that few articles hold: of a cosine that is worth a closer look at least this is left. */
const leastTelling = 0.4 * leastLikeness;
/** So many removed articles more than there are left, and the postings are made anew. */
const leftovers = 1000;

export type Neighbour = { readonly features: EventFeatures; readonly likeness: Likeness };

/**
 * The articles of the last days, by their telling words. A new article is compared with all of them that share some,
 * in one pass over the words' lists, and closely with the most alike.
 */
export class StoryIndex implements TermCounts {
  readonly #slots = new Map<string, number>();
  /** By slot; removed ones are `undefined`. */
  #features: (EventFeatures | undefined)[] = [];
  #postings = new TermPostings();

  get articles(): number {
    return this.#slots.size;
  }

  withTerm(hash: number): number {
    return this.#postings.count(hash);
  }

  find(articleId: string): EventFeatures | undefined {
    return this.#features[this.#slots.get(articleId) ?? -1];
  }

  add(features: EventFeatures): void {
    this.remove(features.articleId);
    const slot = this.#features.push(features) - 1;
    this.#slots.set(features.articleId, slot);
    this.#postings.add(slot, features.whole);
  }

  remove(articleId: string): void {
    const slot = this.#slots.get(articleId);
    if (slot === undefined) return;
    this.#slots.delete(articleId);
    this.#features[slot] = undefined;
    if (this.#features.length > 2 * this.#slots.size + leftovers) this.#keep(() => true);
  }

  /** Forgets what can no longer be compared with anything in question. */
  forgetOutside({ from, to }: { readonly from: Date; readonly to: Date }): void {
    this.#keep(({ publishedAt }) => publishedAt >= from && publishedAt <= to);
  }

  /** Articles that tell the same event, surely or likely; most alike first. */
  sameEvent(features: EventFeatures): readonly Neighbour[] {
    return this.#candidates(features)
      .map((other) => ({ features: other, likeness: likeness(features, other) }))
      .filter((neighbour) => neighbour.likeness.isLikely)
      .sort((a, b) => b.likeness.score - a.likeness.score);
  }

  #candidates(features: EventFeatures): readonly EventFeatures[] {
    const time = features.publishedAt.getTime();
    return this.#postings
      .mostAlike(features.whole, { least: leastTelling, limit: fetched })
      .flatMap((slot) => this.#features[slot] ?? [])
      .filter(({ publishedAt }) => Math.abs(publishedAt.getTime() - time) <= windowMs)
      .slice(0, compared);
  }

  #keep(isWanted: (features: EventFeatures) => boolean): void {
    const kept = this.#features.filter((features) => features !== undefined && isWanted(features));
    this.#slots.clear();
    this.#features = [];
    this.#postings = new TermPostings();
    for (const features of kept) if (features !== undefined) this.add(features);
  }
}
