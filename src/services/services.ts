import type { Library } from './library.ts';
import type { Summaries } from './summaries.ts';

/** What commands are handed: use cases, never stores. */
export type Services = {
  readonly library: Library;
  readonly summaries: Summaries;
};
