import { describe, expect, it } from 'vitest';
import { bootstrapMean } from '../../../benchmarks/quality/bootstrap.ts';
import { lexRank, textRank } from '../../../benchmarks/quality/graph-rankers.ts';
import { rouge, rougeWords } from '../../../benchmarks/quality/rouge.ts';

describe('ROUGE', () => {
  it('is 1 for the reference itself and 0 for other words', () => {
    const reference = rougeWords('Police killed the gunman.');

    expect(rouge(reference, reference)).toEqual({ one: 1, two: 1, longest: 1 });
    expect(rouge(rougeWords('Rain fell all day'), reference)).toEqual({ one: 0, two: 0, longest: 0 });
  });

  it('gives the F1 of words, pairs and the longest common subsequence', () => {
    const reference = rougeWords('police killed the gunman');

    const { one, two, longest } = rouge(rougeWords('the gunman police killed'), reference);

    expect(one).toBe(1);
    expect(two).toBeCloseTo(2 / 3);
    expect(longest).toBe(0.5);
  });

  it('counts a repeated word only as often as the reference has it', () => {
    expect(rouge(['the', 'the', 'the'], ['the', 'end']).one).toBeCloseTo(2 / 5);
  });

  it('gives 0 where there are no words', () => {
    expect(rouge([], [])).toEqual({ one: 0, two: 0, longest: 0 });
  });
});

describe('bootstrap interval', () => {
  it('encloses the mean and narrows with more values', () => {
    const few = bootstrapMean([1, -1, 2, 0]);
    const many = bootstrapMean(Array.from({ length: 400 }, (_, i) => [1, -1, 2, 0][i % 4] ?? 0));

    expect(few.mean).toBe(0.5);
    expect(few.low).toBeLessThan(0.5);
    expect(few.high).toBeGreaterThan(0.5);
    expect(many.high - many.low).toBeLessThan(few.high - few.low);
  });
});

describe.each([
  ['TextRank', textRank],
  ['LexRank', lexRank],
])('%s', (_name, rank) => {
  it('ranks the sentence that shares most with the others first', () => {
    const ranks = rank([
      'Ferries carry commuters across the bay every morning.',
      'The old bridge across the bay is closed, so ferries carry commuters.',
      'The old bridge is closed for repair.',
      'Bananas are yellow.',
    ]);

    expect(ranks.indexOf(Math.max(...ranks))).toBe(1);
  });

  it('gives every sentence a finite rank, empty ones too', () => {
    expect(rank(['', 'One sentence here.', '']).every(Number.isFinite)).toBe(true);
    expect(rank([])).toEqual([]);
  });
});
