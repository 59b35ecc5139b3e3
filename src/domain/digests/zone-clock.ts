import type { LocalDate } from './local-date.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** The wall clock of one IANA zone, from the rules that the runtime brings. */
export class ZoneClock {
  readonly zone: string;
  readonly #format: Intl.DateTimeFormat;
  /** Offset at the beginning of a UTC day: nearly every question falls on a day without a change. */
  readonly #offsetOfDay = new Map<number, number>();

  /** Throws `RangeError` when the runtime does not know the zone. */
  constructor(zone: string) {
    this.zone = zone;
    this.#format = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  }

  /** Milliseconds to add to UTC, at this instant. */
  offsetAt(instantMs: number): number {
    const parts: Record<string, number> = {};
    for (const { type, value } of this.#format.formatToParts(instantMs)) parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    const local = Date.UTC(year, month - 1, day, hour, minute, second);
    return local - Math.floor(instantMs / 1000) * 1000;
  }

  dateAt(instantMs: number): LocalDate {
    return new Date(instantMs + this.offsetAt(instantMs)).toISOString().slice(0, 10);
  }

  /**
   * The first instant at which the wall clock shows this date and time or a later one. So a time that a spring
   * change skips becomes the first valid instant after it, and of a time that an autumn change repeats the first counts.
   */
  instantOf(date: LocalDate, minuteOfDay: number): number {
    const wall = Date.parse(`${date}T00:00:00Z`) + minuteOfDay * minuteMs;
    const day = Math.floor(wall / dayMs);
    const before = this.#offsetOn(day - 1);
    const after = this.#offsetOn(day + 2);
    if (before === after) return wall - before;
    const change = this.#changeBetween((day - 1) * dayMs, (day + 2) * dayMs);
    return wall - before < change ? wall - before : Math.max(change, wall - after);
  }

  #offsetOn(day: number): number {
    const known = this.#offsetOfDay.get(day);
    if (known !== undefined) return known;
    const offset = this.offsetAt(day * dayMs);
    if (this.#offsetOfDay.size > 10_000) this.#offsetOfDay.clear();
    this.#offsetOfDay.set(day, offset);
    return offset;
  }

  /** The minute from which the later offset holds. */
  #changeBetween(fromMs: number, toMs: number): number {
    const earlier = this.offsetAt(fromMs);
    let low = fromMs;
    let high = toMs;
    while (high - low > minuteMs) {
      const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs;
      if (this.offsetAt(middle) === earlier) low = middle;
      else high = middle;
    }
    return high;
  }
}

const clocks = new Map<string, ZoneClock>();

/** Throws `RangeError` when the runtime does not know the zone. */
export function zoneClock(zone: string): ZoneClock {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = new ZoneClock(zone);
  clocks.set(zone, clock);
  return clock;
}
