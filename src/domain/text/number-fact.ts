/**
 * - `cardinal` a count or measure; `ordinal` 3rd, third; `percent` also percentage points; `money` with the currency as unit;
 * - `year` 2024, the 1990s; `fraction` half (0.5), two thirds; `time` minutes since midnight ("3:30 p.m." is 930);
 * - `magnitude` "hundreds", "millions": only the order is said.
 */
export type NumberKind =
  'cardinal' | 'ordinal' | 'percent' | 'money' | 'year' | 'fraction' | 'time' | 'magnitude';

export type NumberFact = {
  readonly kind: NumberKind;
  readonly value: number;
  /** Currency of money (ISO 4217); `year`, `metre` and so on are not read. */
  readonly unit: string | undefined;
  /** As it stands in the text, from `start` to `end`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The "million" of "1.2 million", else 1. */
  readonly scale: number;
};
