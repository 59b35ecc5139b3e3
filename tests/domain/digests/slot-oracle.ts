const minuteMs = 60_000;
const dayMs = 86_400_000;

/** The wall clock read another way than the code under test does: from the name of the offset. */
export class SlotOracle {
  readonly #format: Intl.DateTimeFormat;
  readonly #known = new Map<number, number>();

  constructor(zone: string) {
    this.#format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' });
  }

  offsetAt(instantMs: number): number {
    const known = this.#known.get(instantMs);
    if (known !== undefined) return known;
    if (this.#known.size > 50_000) this.#known.clear();
    const offset = this.#read(instantMs);
    this.#known.set(instantMs, offset);
    return offset;
  }

  #read(instantMs: number): number {
    const name =
      this.#format.formatToParts(instantMs).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const match = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name);
    if (match === null) throw new Error(`What offset is “${name}”?`);
    const minutes = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
    return (match[1] === '-' ? -minutes : minutes) * minuteMs;
  }

  hasChangeAround(date: string): boolean {
    const start = Date.parse(`${date}T00:00:00Z`);
    const offsets = [-1, 0, 1, 2].map((days) => this.offsetAt(start + days * dayMs));
    return offsets.some((offset) => offset !== offsets[0]);
  }

  /** Minute after minute, until the wall clock has come to the date and time that were asked for. */
  firstInstantShowing(date: string, minuteOfDay: number): number {
    const wall = Date.parse(`${date}T00:00:00Z`) + minuteOfDay * minuteMs;
    let instant = wall - 15 * 60 * minuteMs;
    while (instant + this.offsetAt(instant) < wall) instant += minuteMs;
    return instant;
  }
}

export function datesOf(firstYear: number, lastYear: number): readonly string[] {
  const days = (Date.UTC(lastYear + 1, 0, 1) - Date.UTC(firstYear, 0, 1)) / dayMs;
  return Array.from({ length: days }, (_, day) =>
    new Date(Date.UTC(firstYear, 0, 1 + day)).toISOString().slice(0, 10),
  );
}
