import { describe, expect, it } from 'vitest';
import type { Digest, Schedule } from '../../../src/domain/digests/digest.ts';
import { isTooLate, nextSlot, reschedule, slotOn, slotsBetween } from '../../../src/domain/digests/slots.ts';
import { ZoneClock } from '../../../src/domain/digests/zone-clock.ts';
import { pickFrom, seededRandom } from '../../support/seeded-random.ts';
import { datesOf, SlotOracle } from './slot-oracle.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];

function aDigest(schedule: Partial<Schedule> = {}, more: Partial<Digest> = {}): Digest {
  return {
    id: 'd1',
    guildId: '1',
    channelId: '2',
    schedule: { minuteOfDay: 420, zone: 'Europe/Berlin', days: everyDay, ...schedule },
    topics: [],
    stories: 8,
    whenNothingNew: 'line',
    locale: 'en',
    createdAt: new Date(0),
    activeSince: new Date(0),
    isPaused: false,
    ...more,
  };
}

function slotText(digest: Digest, date: string): string | undefined {
  return slotOn(digest, date)?.at.toISOString().slice(0, 16);
}

describe('slots', () => {
  it('moves a time that spring skips to the first valid instant after it', () => {
    expect(slotText(aDigest({ minuteOfDay: 150 }), '2026-03-29')).toBe('2026-03-29T01:00');
  });

  it('takes the first of a time that autumn repeats', () => {
    expect(slotText(aDigest({ minuteOfDay: 150 }), '2026-10-25')).toBe('2026-10-25T00:30');
  });

  it('knows changes of half an hour, and changes at midnight', () => {
    expect(slotText(aDigest({ minuteOfDay: 135, zone: 'Australia/Lord_Howe' }), '2026-10-04')).toBe(
      '2026-10-03T15:30',
    );
    expect(slotText(aDigest({ minuteOfDay: 0, zone: 'America/Havana' }), '2026-03-08')).toBe(
      '2026-03-08T05:00',
    );
    expect(slotText(aDigest({ minuteOfDay: 1410, zone: 'America/Nuuk' }), '2026-03-28')).toBe(
      '2026-03-29T01:00',
    );
  });

  it('agrees with a wall clock stepped by minutes, around 60 clock changes anywhere', () => {
    const random = seededRandom(20_261_123);
    const zones = Intl.supportedValuesOf('timeZone');
    const dates = datesOf(2020, 2037);
    const wrong: string[] = [];
    let changes = 0;
    while (changes < 60) {
      const zone = pickFrom(random, zones);
      const date = pickFrom(random, dates);
      const oracle = new SlotOracle(zone);
      const month = Array.from({ length: 200 }, (_, day) => dates[dates.indexOf(date) + day] ?? date);
      const changing = month.find((candidate) => oracle.hasChangeAround(candidate));
      if (changing === undefined) continue;
      changes += 1;
      const minute = Math.floor(random() * 48) * 30;
      const found = new ZoneClock(zone).instantOf(changing, minute);
      if (found !== oracle.firstInstantShowing(changing, minute)) wrong.push(`${zone} ${changing} ${minute}`);
    }
    expect(wrong).toEqual([]);
  });

  it('has exactly one slot for each local date of two years with changes', () => {
    for (const zone of ['Europe/Berlin', 'America/Santiago', 'Africa/Casablanca', 'Asia/Beirut']) {
      const digest = aDigest({ minuteOfDay: 30, zone });
      const slots = slotsBetween(digest, new Date('2025-12-31T20:00Z'), new Date('2027-12-31T12:00Z'));
      expect(slots.map(({ date }) => date)).toEqual(datesOf(2026, 2027));
    }
  });

  it('has slots on the chosen weekdays alone', () => {
    const weekdays = aDigest({ days: [1, 2, 3, 4, 5] });
    expect(slotOn(weekdays, '2026-11-22')).toBeUndefined();
    expect(nextSlot(weekdays, new Date('2026-11-20T12:00Z'))?.date).toBe('2026-11-23');
  });

  it('lets a changed time hold from the next local date', () => {
    const changed = reschedule(
      aDigest(),
      { minuteOfDay: 1200, zone: 'Europe/Berlin', days: everyDay },
      new Date('2026-11-23T05:00Z'),
    );
    expect(slotText(changed, '2026-11-23')).toBe('2026-11-23T06:00');
    expect(slotText(changed, '2026-11-24')).toBe('2026-11-24T19:00');
  });

  it('keeps one slot a date when the time is changed twice in a day', () => {
    const now = new Date('2026-11-23T05:00Z');
    const once = reschedule(aDigest(), { minuteOfDay: 60, zone: 'Europe/Berlin', days: everyDay }, now);
    const twice = reschedule(once, { minuteOfDay: 90, zone: 'Europe/Berlin', days: everyDay }, now);
    expect(slotText(twice, '2026-11-23')).toBe('2026-11-23T06:00');
    expect(slotText(twice, '2026-11-24')).toBe('2026-11-24T00:30');
  });

  it('is too late twelve hours after the slot', () => {
    const slot = { date: '2026-11-23', at: new Date('2026-11-23T06:00Z') };
    expect(isTooLate(slot, new Date('2026-11-23T18:00:00Z'))).toBe(false);
    expect(isTooLate(slot, new Date('2026-11-23T18:00:01Z'))).toBe(true);
  });
});
