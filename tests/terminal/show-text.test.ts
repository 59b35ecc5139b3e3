import { describe, expect, it } from 'vitest';
import { showTime } from '../../src/terminal/render/show-text.ts';

describe('a moment in the terminal', () => {
  const now = new Date(2026, 10, 24, 14, 5);

  it.each([
    ['relative', new Date(2026, 10, 24, 12, 0), '2 hours ago'],
    ['relative', new Date(2026, 10, 26, 15, 0), 'in 2 days'],
    ['relative', new Date(2026, 9, 26, 15, 0), '28 days ago'],
    ['relative', new Date(2013, 6, 18, 12, 31), '18 Jul 2013'],
    ['date-time', new Date(2026, 6, 18, 12, 31), '18 Jul, 12:31'],
    ['date-time', new Date(2013, 6, 18, 12, 31), '18 Jul 2013, 12:31'],
  ] as const)('%s of %s', (style, time, shown) => {
    expect(showTime(time, style, now)).toBe(shown);
  });
});
