import { describe, expect, it } from 'vitest';
import { foreground } from '../../../src/domain/stories/foreground.ts';

describe('the foreground of a text', () => {
  it.each([
    ['Ilves, who had beaten Dorn two days before, won 6-2.', 'Ilves,, won 6-2.'],
    [
      'The rocket rose, three days after a leak had stopped it. Crowds cheered.',
      'The rocket rose,. Crowds cheered.',
    ],
    ['Last week the mayor resigned. A vote follows.', '. A vote follows.'],
    ['Prices rose 1.5 percent a year after the tax of 2.5 percent was cut, banks said.', ', banks said.'],
    ['Hours after the quake a girl was freed.', 'Hours after the quake a girl was freed.'],
    ['Nothing happened before', 'Nothing happened before'],
    ['They met a month ago', ''],
  ])('of “%s”', (text, expected) => {
    expect(foreground(text)).toBe(expected);
  });
});
