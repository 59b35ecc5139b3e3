import type { Row } from './sqlite.ts';

/** Readers of columns: a value of another type than the table promises is a bug, and is named. */

export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value === 'string') return value;
  throw unexpected(column, 'a text', value);
}

export function integer(row: Row, column: string): number {
  const value = row[column];
  if (typeof value === 'number') return value;
  throw unexpected(column, 'a number', value);
}

export function optionalText(row: Row, column: string): string | undefined {
  return row[column] === null || row[column] === undefined ? undefined : text(row, column);
}

export function optionalInteger(row: Row, column: string): number | undefined {
  return row[column] === null || row[column] === undefined ? undefined : integer(row, column);
}

/** Kept as milliseconds since 1970. */
export function date(row: Row, column: string): Date {
  return new Date(integer(row, column));
}

/** An object without the properties that are `undefined`. */
export function withoutUndefined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}

function unexpected(column: string, wanted: string, value: unknown): TypeError {
  return new TypeError(`Expected ${wanted} in the column \`${column}\`, got ${typeof value}.`);
}
