import { describe, expect, it } from 'vitest';
import { designationsDisagree, designationsIn } from '../../../src/domain/stories/designations.ts';

describe('designations', () => {
  it.each([
    ['Rangers 2-1 Sunfield', '', ['result 2-1']],
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
  });
});
