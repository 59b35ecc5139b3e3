import { integer } from './rows.ts';
import type { Sqlite } from './sqlite.ts';

/** Places for each second. More would make the row ids in the full-text index longer, fewer would fill up. */
const keysPerSecond = 64;
/** Keys begin in December 1901, and stay exact up to the year 6000. */
const firstSecond = -(2 ** 31);
const lastSecond = 2 ** 37;
const rememberedRuns = 2_000;
const spillSetting = 'key_spill';

/** The smallest key of an article that was published at this time or later. */
export function timeKey(time: Date): number {
  const second = Math.floor(time.getTime() / 1_000);
  const clamped = Math.min(Math.max(second, firstSecond), lastSecond);
  return (clamped - firstSecond) * keysPerSecond + 1;
}

/**
 * Gives each new article a free key at its time of publication. When a second is full (thousands of articles with the
 * same date) the next free key after it is taken; `spill` says how far that ever went.
 */
export class TimeKeys {
  readonly #sqlite: Sqlite;
  /** Start of a run of taken keys → first key behind it. */
  readonly #runs = new Map<number, number>();
  #lastRun = { start: 0, end: 0 };

  constructor(sqlite: Sqlite) {
    this.#sqlite = sqlite;
  }

  /** Must be called within the transaction that takes the key. */
  allocate(time: Date): number {
    const wanted = timeKey(time);
    const key = this.#firstFree(this.#knownEnd(wanted));
    if (this.#runs.size > rememberedRuns) this.#runs.clear();
    this.#runs.set(wanted, key + 1);
    const continues = wanted >= this.#lastRun.start && wanted < this.#lastRun.end;
    this.#lastRun = { start: continues ? this.#lastRun.start : wanted, end: key + 1 };
    if (key - wanted >= keysPerSecond) this.#noteSpill(key - wanted);
    return key;
  }

  /** How far behind its time of publication a key may stand. */
  get spill(): number {
    const row = this.#sqlite.get('SELECT CAST(value AS INTEGER) AS spill FROM settings WHERE name = ?', [
      spillSetting,
    ]);
    return row === undefined ? keysPerSecond : integer(row, 'spill') + keysPerSecond;
  }

  #knownEnd(wanted: number): number {
    const { start, end } = this.#lastRun;
    return Math.max(wanted >= start && wanted < end ? end : wanted, this.#runs.get(wanted) ?? wanted);
  }

  #firstFree(from: number): number {
    const isTaken = this.#sqlite.get('SELECT 1 FROM articles WHERE key = ?', [from]) !== undefined;
    if (!isTaken) return from;
    const gap = this.#sqlite.get(
      `SELECT a.key + 1 AS key FROM articles a WHERE a.key >= ?
       AND NOT EXISTS (SELECT 1 FROM articles b WHERE b.key = a.key + 1) ORDER BY a.key LIMIT 1`,
      [from],
    );
    return gap === undefined ? from : integer(gap, 'key');
  }

  #noteSpill(spill: number): void {
    this.#sqlite.run(
      `INSERT INTO settings VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value
       WHERE CAST(value AS INTEGER) < CAST(excluded.value AS INTEGER)`,
      [spillSetting, String(spill)],
    );
  }
}

/** The time that a key stands for, to the second; later than the time of publication where its second was full. */
export function timeOfKey(key: number): Date {
  return new Date((Math.floor(key / keysPerSecond) + firstSecond) * 1_000);
}
