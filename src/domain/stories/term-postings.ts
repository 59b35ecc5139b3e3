import type { TermVector } from './term-vector.ts';

type Posting = { readonly slots: number[]; readonly weights: number[] };

/** Of a term that stands in more articles, the newest alone are looked at: it tells little, and would only be slow. */
const articlesPerTerm = 2000;

/** A term in more articles is left out of a pass: it is met everywhere, and hides what tells two events of one kind apart. */
const longList = 100;
/** As long as what is left out is at most this share of the vector (of the squares of its weights). */
const mostLeftOut = 0.8;

/** Which articles, by slot number, hold a term, and with what weight: cosines with all of them in one pass. */
export class TermPostings {
  readonly #byTerm = new Map<number, Posting>();
  /** Sums of the pass in progress, by slot; all zero in between. */
  #sums = new Float32Array(1024);

  count(term: number): number {
    return this.#byTerm.get(term)?.slots.length ?? 0;
  }

  add(slot: number, { terms, weights }: TermVector): void {
    if (slot >= this.#sums.length) this.#sums = new Float32Array(2 * slot);
    terms.forEach((term, index) => {
      let posting = this.#byTerm.get(term);
      if (posting === undefined) this.#byTerm.set(term, (posting = { slots: [], weights: [] }));
      posting.slots.push(slot);
      posting.weights.push(weights[index] ?? 0);
    });
  }

  /** The slots whose cosine with `vector`, over the terms that few articles hold, is at least `least`; most alike first, `limit` at most. */
  mostAlike(vector: TermVector, { least, limit }: { least: number; limit: number }): readonly number[] {
    const sums = this.#sums;
    const touched = this.#sumUp(vector);
    const sumOf = (slot: number): number => sums[slot] ?? 0;
    let found = touched.filter((slot) => sumOf(slot) >= least);
    if (found.length > limit) {
      const ascending = Float32Array.from(found.map(sumOf)).sort();
      const floor = ascending[ascending.length - limit] ?? 0;
      found = found.filter((slot) => sumOf(slot) >= floor);
    }
    const best = found.sort((a, b) => sumOf(b) - sumOf(a)).slice(0, limit);
    for (const slot of touched) sums[slot] = 0;
    return best;
  }

  /** Gives each slot that was met. */
  #sumUp(vector: TermVector): readonly number[] {
    const sums = this.#sums;
    const touched: number[] = [];
    for (const { posting, weight } of this.#tellingLists(vector)) {
      const { slots, weights } = posting;
      for (let at = Math.max(0, slots.length - articlesPerTerm); at < slots.length; at += 1) {
        const slot = slots[at] ?? 0;
        const sum = sums[slot] ?? 0;
        if (sum === 0) touched.push(slot);
        sums[slot] = sum + weight * (weights[at] ?? 0);
      }
    }
    return touched;
  }

  /** Longest first, without those that are left out. */
  #tellingLists({ terms, weights }: TermVector): readonly { posting: Posting; weight: number }[] {
    const lists: { posting: Posting; weight: number }[] = [];
    for (let index = 0; index < terms.length; index += 1) {
      const posting = this.#byTerm.get(terms[index] ?? 0);
      if (posting !== undefined) lists.push({ posting, weight: weights[index] ?? 0 });
    }
    lists.sort((a, b) => b.posting.slots.length - a.posting.slots.length);
    let leftOut = 0;
    const from = lists.findIndex(
      ({ posting, weight }) => posting.slots.length < longList || (leftOut += weight * weight) > mostLeftOut,
    );
    return from < 0 ? [] : lists.slice(from);
  }
}
