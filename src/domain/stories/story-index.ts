import type { EventFeatures, TermCounts } from './event-features.ts';
import { likeness, windowMs, type Likeness } from './event-similarity.ts';
import { bandKeys } from './min-hash.ts';
import { leadingTerms } from './term-vector.ts';

/** Articles looked up through one term, newest first: more would only be slower. */
const articlesPerTerm = 150;
const lookedUpTerms = 16;
const compared = 24;

export type Neighbour = { readonly features: EventFeatures; readonly likeness: Likeness };

/**
 * The articles of the last days, by their telling words and by the bands of their signatures. A new article meets
 * those alone with which it shares some, whatever the size of the library.
 */
export class StoryIndex implements TermCounts {
  readonly #articles = new Map<string, EventFeatures>();
  readonly #byTerm = new Map<number, EventFeatures[]>();
  readonly #byBand = new Map<number, EventFeatures[]>();

  get articles(): number {
    return this.#articles.size;
  }

  withTerm(hash: number): number {
    return this.#byTerm.get(hash)?.length ?? 0;
  }

  find(articleId: string): EventFeatures | undefined {
    return this.#articles.get(articleId);
  }

  add(features: EventFeatures): void {
    if (this.#articles.has(features.articleId)) this.remove(features.articleId);
    this.#articles.set(features.articleId, features);
    for (const term of features.whole.terms) pushTo(this.#byTerm, term, features);
    for (const key of bandsOf(features)) pushTo(this.#byBand, key, features);
  }

  remove(articleId: string): void {
    const features = this.#articles.get(articleId);
    if (features === undefined) return;
    this.#articles.delete(articleId);
    for (const term of features.whole.terms) dropFrom(this.#byTerm, term, features);
    for (const key of bandsOf(features)) dropFrom(this.#byBand, key, features);
  }

  /** Forgets what can no longer be compared with anything in question. */
  forgetOutside({ from, to }: { readonly from: Date; readonly to: Date }): void {
    const kept = [...this.#articles.values()].filter(
      ({ publishedAt }) => publishedAt >= from && publishedAt <= to,
    );
    for (const index of [this.#articles, this.#byTerm, this.#byBand]) index.clear();
    for (const features of kept) this.add(features);
  }

  /** Articles that tell the same event, surely or likely; most alike first. */
  sameEvent(features: EventFeatures): readonly Neighbour[] {
    return this.#candidates(features)
      .map((other) => ({ features: other, likeness: likeness(features, other) }))
      .filter((neighbour) => neighbour.likeness.isLikely)
      .sort((a, b) => b.likeness.score - a.likeness.score);
  }

  #candidates(features: EventFeatures): readonly EventFeatures[] {
    const shared = new Map<EventFeatures, number>();
    const count = (others: readonly EventFeatures[], weight: number): void => {
      for (const other of others.slice(-articlesPerTerm)) {
        if (Math.abs(other.publishedAt.getTime() - features.publishedAt.getTime()) > windowMs) continue;
        if (other.articleId !== features.articleId) shared.set(other, (shared.get(other) ?? 0) + weight);
      }
    };
    for (const [term, weight] of leadingTerms(features.whole, lookedUpTerms)) {
      count(this.#byTerm.get(term) ?? [], weight * weight);
    }
    for (const key of bandsOf(features)) count(this.#byBand.get(key) ?? [], 1);
    return [...shared]
      .sort((a, b) => b[1] - a[1])
      .slice(0, compared)
      .map(([other]) => other);
  }
}

function bandsOf({ signature }: EventFeatures): readonly number[] {
  return signature === undefined ? [] : bandKeys(signature);
}

function pushTo(index: Map<number, EventFeatures[]>, key: number, features: EventFeatures): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [features]);
  else list.push(features);
}

function dropFrom(index: Map<number, EventFeatures[]>, key: number, features: EventFeatures): void {
  const rest = index.get(key)?.filter((other) => other !== features) ?? [];
  if (rest.length === 0) index.delete(key);
  else index.set(key, rest);
}
