import { describe, expect, it } from 'vitest';
import { ZoneClock } from '../../../src/domain/digests/zone-clock.ts';
import { datesOf, SlotOracle } from './slot-oracle.ts';

const dates = datesOf(2020, 2037);
const halfHours = Array.from({ length: 48 }, (_, index) => index * 30);

/** Slots that are not where the oracle has them; stepping by minutes only where the clocks change. */
function wrongSlots(zone: string): string[] {
  const clock = new ZoneClock(zone);
  const oracle = new SlotOracle(zone);
  const wrong: string[] = [];
  for (const date of dates) {
    const start = Date.parse(`${date}T00:00:00Z`);
    const hasChange = oracle.hasChangeAround(date);
    const offset = oracle.offsetAt(start);
    for (const minute of halfHours) {
      const expected = hasChange
        ? oracle.firstInstantShowing(date, minute)
        : start + minute * 60_000 - offset;
      if (clock.instantOf(date, minute) !== expected) wrong.push(`${zone} ${date} ${minute}`);
    }
  }
  return wrong;
}

describe('the whole table of slots from 2020 to 2037', () => {
  it.each(Intl.supportedValuesOf('timeZone'))('%s', { timeout: 600_000 }, (zone) => {
    expect(wrongSlots(zone)).toEqual([]);
  });
});
