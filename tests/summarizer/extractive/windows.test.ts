import { describe, expect, it } from 'vitest';
import { scoringWindows } from '../../../src/summarizer/extractive/windows.ts';

describe('scoring windows', () => {
  it.each([0, 1, 30, 200])('reads %i sentences in one window', (sentences) => {
    expect(scoringWindows(sentences)).toEqual([{ from: 0, to: sentences, countFrom: 0, countTo: sentences }]);
  });

  it.each([201, 250, 360, 361, 1_000, 2_503])('counts each of %i sentences exactly once', (sentences) => {
    const windows = scoringWindows(sentences);

    const counted = windows.flatMap(({ countFrom, countTo }) =>
      Array.from({ length: countTo - countFrom }, (_, i) => countFrom + i),
    );
    expect(counted).toEqual(Array.from({ length: sentences }, (_, i) => i));
  });

  it.each([201, 250, 361, 1_000])(
    'shows the model at most 200 of %i sentences, those that count among them',
    (sentences) => {
      for (const { from, to, countFrom, countTo } of scoringWindows(sentences)) {
        expect(to - from).toBe(200);
        expect(countFrom).toBeGreaterThanOrEqual(from);
        expect(countTo).toBeLessThanOrEqual(to);
      }
    },
  );
});
