import type { Digest, Schedule } from './digest.ts';
import { addDays, laterOf, weekdayOf, type LocalDate } from './local-date.ts';
import { zoneClock } from './zone-clock.ts';

/** How long after its slot an edition is still posted, for a machine that slept. */
export const catchUpMs = 12 * 3_600_000;

/** The one moment at which a digest is due for a local date. */
export type Slot = { readonly date: LocalDate; readonly at: Date };

/** The slot of this local date, or `undefined` on a weekday without one. */
export function slotOn(digest: Digest, date: LocalDate): Slot | undefined {
  const schedule = scheduleOn(digest, date);
  if (!schedule.days.includes(weekdayOf(date))) return undefined;
  const { zone, minuteOfDay } = schedule;
  return { date, at: new Date(zoneClock(zone).instantOf(date, minuteOfDay)) };
}

/** A changed time holds from the next local date, so that a date never gets two editions or none. */
export function reschedule(digest: Digest, schedule: Schedule, now: Date): Digest {
  const today = laterOf(dateIn(digest.schedule.zone, now), dateIn(schedule.zone, now));
  const running = scheduleOn(digest, dateIn(digest.schedule.zone, now));
  return { ...digest, schedule, earlier: { schedule: running, from: addDays(today, 1) } };
}

/** Slots after `since` up to and with `until`, oldest first. */
export function slotsBetween(digest: Digest, since: Date, until: Date): readonly Slot[] {
  const slots: Slot[] = [];
  const last = addDays(dateIn('UTC', until), 2);
  for (let date = addDays(dateIn('UTC', since), -2); date <= last; date = addDays(date, 1)) {
    const slot = slotOn(digest, date);
    if (slot !== undefined && slot.at > since && slot.at <= until) slots.push(slot);
  }
  return slots;
}

/** The next slot, within the coming eight days. */
export function nextSlot(digest: Digest, now: Date): Slot | undefined {
  const since = new Date(Math.max(now.getTime(), digest.activeSince.getTime() - 1));
  return slotsBetween(digest, since, new Date(since.getTime() + 8 * 86_400_000))[0];
}

/** What is to be done about a slot that has come: post it, or (too late) mark it as missed. */
export function isTooLate(slot: Slot, now: Date): boolean {
  return now.getTime() - slot.at.getTime() > catchUpMs;
}

function scheduleOn(digest: Digest, date: LocalDate): Schedule {
  return digest.earlier !== undefined && date < digest.earlier.from
    ? digest.earlier.schedule
    : digest.schedule;
}

function dateIn(zone: string, instant: Date): LocalDate {
  return zoneClock(zone).dateAt(instant.getTime());
}
