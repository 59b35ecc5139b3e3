import { describe, expect, it } from 'vitest';
import {
  designationsDisagree,
  designationsIn,
  weekdaysIn,
} from '../../../src/domain/stories/designations.ts';

describe('designations', () => {
  it.each([
    ['Rangers 2-1 Sunfield', '', ['result 2-1']],
    ['Ilves wins 5-7 6-3, 7-5', '', ['result 6-3 7-5 7-5']],
    ['City win', 'United were 1-0 up, and at 2-2 a man short. City won 3-2.', ['result 3-2']],
    ['Next storm, Otis, nears the coast', 'It follows Storm Nora.', ['storm otis']],
    ['Dozens without power', 'Storm Nora broke trees. Storm Otis may follow.', ['storm nora']],
    ['Flight 218 crashed in snow', '', ['flight 218']],
    ['Storm Kills Two People Near Harbor', '', []],
    ['Flights resume after the storm', 'The storm passed.', []],
  ])('of “%s” “%s”', (title, opening, expected) => {
    expect(designationsIn(title, opening)).toEqual(expected);
  });

  it('disagree where both have one of a kind and none in common', () => {
    expect(designationsDisagree(['storm otis'], ['storm nora'])).toBe(true);
    expect(designationsDisagree(['result 2-1', 'result 3-0'], ['result 3-0'])).toBe(false);
    expect(designationsDisagree(['storm otis'], ['result 3-0'])).toBe(false);
    expect(designationsDisagree(['result 6-3 7-5 7-5'], ['result 6-3'])).toBe(false);
    expect(designationsDisagree(['result 6-3 7-5 7-5'], ['result 6-2 7-5'])).toBe(true);
  });

  it('tell the weekdays of an event, not its habits', () => {
    expect(weekdaysIn('On Tuesday, unlike on Sundays, and again on tuesday')).toEqual(['day tuesday']);
  });
});
