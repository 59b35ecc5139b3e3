import type { SummaryLength } from '../domain/summary.ts';

export type LengthLimit = {
  /** What the summary should come near to. */
  readonly words: number;
  readonly points: number;
};

export const lengthLimits: Readonly<Record<SummaryLength, LengthLimit>> = {
  short: { words: 30, points: 1 },
  standard: { words: 60, points: 3 },
  long: { words: 150, points: 8 },
};
