import type { SentencePool } from './sentence-pool.ts';

/** How good a set of sentences is; `undefined` when it may not be shown at all. The numbers come in article order. */
export type Worth = (chosen: readonly number[]) => number | undefined;

const MOST_ROUNDS = 20;

/**
 * Makes a choice better one sentence at a time (one more, one less, or one for another) until no such step helps. `candidates` are
 * the sentences that may come in.
 */
export function improveChoice(
  pool: SentencePool,
  start: readonly number[],
  { candidates, worth }: { readonly candidates: readonly number[]; readonly worth: Worth },
): readonly number[] {
  let best = [...start].sort((a, b) => a - b);
  let bestWorth = worth(best) ?? -Infinity;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = best;
    for (const next of neighbours(before, candidates)) {
      const nextWorth = worth(next);
      if (nextWorth === undefined || nextWorth <= bestWorth + 1e-9 || !pool.canStand(next)) continue;
      best = next;
      bestWorth = nextWorth;
    }
    if (best === before) break;
  }
  return best;
}

function neighbours(chosen: readonly number[], candidates: readonly number[]): number[][] {
  const outside = candidates.filter((candidate) => !chosen.includes(candidate));
  const without = chosen.map((gone) => chosen.filter((sentence) => sentence !== gone));
  return [
    ...outside.map((added) => [...chosen, added]),
    ...without.flatMap((rest) => outside.map((added) => [...rest, added])),
    ...without,
  ].map((sentences) => sentences.sort((a, b) => a - b));
}
