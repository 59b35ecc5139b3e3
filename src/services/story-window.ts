import type { StoryStore, TimeRange } from '../domain/ports/story-store.ts';
import { StoryIndex } from '../domain/stories/story-index.ts';

const rowsPerStep = 200;
/** Beyond this many articles in memory, those that are too old are dropped. */
const roomFor = 20_000;

/**
 * Keeps in memory what articles around the time in question are compared by. Follows what other processes place
 * beside this one, and is loaded in steps that nobody feels.
 */
export class StoryWindow {
  readonly #store: StoryStore;
  #index = new StoryIndex();
  #range: TimeRange | undefined;
  #last = 0;

  constructor(store: StoryStore) {
    this.#store = store;
  }

  async covering(wanted: TimeRange): Promise<StoryIndex> {
    const known = this.#range;
    if (known === undefined || wanted.from > known.to || wanted.to < known.from) {
      this.#index = new StoryIndex();
      this.#last = 0;
      this.#range = wanted;
      this.#last = await this.#load(wanted, 0);
      return this.#index;
    }
    this.#last = await this.#load(known, this.#last);
    if (wanted.from < known.from) await this.#load({ from: wanted.from, to: known.from }, 0);
    if (wanted.to > known.to) await this.#load({ from: known.to, to: wanted.to }, 0);
    this.#range = { from: earlier(wanted.from, known.from), to: later(wanted.to, known.to) };
    if (this.#index.articles > roomFor) {
      this.#index.forgetOutside(wanted);
      this.#range = wanted;
    }
    return this.#index;
  }

  /** What this process has just placed is known here already, unless another one wrote in between. */
  placed(numbers: { readonly before: number; readonly after: number }): void {
    if (numbers.before === this.#last) this.#last = numbers.after;
  }

  /** Gives the number of the last one. */
  async #load(published: TimeRange, from: number): Promise<number> {
    let after = from;
    for (;;) {
      const rows = await this.#store.features({ published, after, limit: rowsPerStep });
      for (const { number, features } of rows) {
        this.#index.add(features);
        after = number;
      }
      if (rows.length < rowsPerStep) return after;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
