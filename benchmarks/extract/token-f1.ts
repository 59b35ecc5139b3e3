/** Words in lower case, with how often each occurs. */
function bag(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

export type Score = { readonly precision: number; readonly recall: number; readonly f1: number };

/** Overlap of two texts as bags of words; two empty texts agree. */
export function tokenF1(given: string, gold: string): Score {
  const [found, wanted] = [bag(given), bag(gold)];
  const total = (counts: Map<string, number>): number =>
    [...counts.values()].reduce((sum, count) => sum + count, 0);
  let common = 0;
  for (const [word, count] of wanted) common += Math.min(count, found.get(word) ?? 0);
  if (total(found) === 0 && total(wanted) === 0) return { precision: 1, recall: 1, f1: 1 };
  const precision = total(found) === 0 ? 0 : common / total(found);
  const recall = total(wanted) === 0 ? 0 : common / total(wanted);
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

/** Mean of paired differences with its 95 % bootstrap interval (2,000 resamples, fixed seed). */
export function pairedInterval(differences: readonly number[]): {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
} {
  let state = 20_261_123;
  const random = (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const means = Array.from({ length: 2_000 }, () =>
    mean(differences.map(() => differences[Math.floor(random() * differences.length)] ?? 0)),
  ).sort((a, b) => a - b);
  return { mean: mean(differences), low: means[50] ?? 0, high: means[1_949] ?? 0 };
}
