import { expect, it } from 'vitest';
import { countMatches } from '../../../src/domain/text/count-matches.ts';

it('counts matches from the beginning each time, up to what is asked for', () => {
  const letter = /\p{L}/gu;
  expect(countMatches('a b c', letter)).toBe(3);
  expect(countMatches('a b c', letter, 2)).toBe(2);
  expect(countMatches('a b c', letter)).toBe(3);
  expect(countMatches('', letter)).toBe(0);
});
