import type { Point } from '../reply.ts';

/** How many sources, counted from the first, a card must name so that every point's mark is explained; one at least. */
export function citedCount(points: readonly Point[]): number {
  return 1 + Math.max(0, ...points.flatMap(({ sources }) => sources));
}
