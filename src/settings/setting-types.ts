import { z } from 'zod';

/** One setting: the text from the environment (or its default) to a checked value. */
export type Setting<Value> = z.ZodType<Value, string | undefined>;

function checked<Value>(
  fallback: string,
  wanted: string,
  parse: (text: string) => Value | undefined,
): Setting<Value> {
  return z
    .string()
    .optional()
    .transform((given, context): Value => {
      const text = given === undefined || given.trim() === '' ? fallback : given.trim();
      const value = parse(text);
      if (value !== undefined) return value;
      context.addIssue({ code: 'custom', message: `to be ${wanted}, got "${text}"` });
      return z.NEVER;
    });
}

/** Any text; empty counts as not set. */
export function text(fallback = ''): Setting<string> {
  return checked(fallback, 'text', (value) => value);
}

export function flag(fallback: boolean): Setting<boolean> {
  const values = new Map([
    ['true', true],
    ['false', false],
  ]);
  return checked(String(fallback), 'true or false', (value) => values.get(value.toLowerCase()));
}

export function wholeNumber(fallback: number, from: number, to: number): Setting<number> {
  return checked(String(fallback), `a whole number from ${from} to ${to}`, (value) => {
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    return number >= from && number <= to ? number : undefined;
  });
}

/** The first name is the default. */
export function oneOf<const Names extends readonly [string, ...string[]]>(
  names: Names,
): Setting<Names[number]> {
  return checked(names[0], `one of ${names.join(', ')}`, (value) =>
    names.find((name) => name === value.toLowerCase()),
  );
}

/** An http or https address, without a slash at its end. */
export function address(fallback: string): Setting<string> {
  return checked(fallback, 'an http or https address', (value) =>
    /^https?:\/\//.test(value) && URL.canParse(value) ? value.replace(/\/+$/, '') : undefined,
  );
}

/** Items separated by commas. */
export function listOf(wanted: string, isItem: (item: string) => boolean): Setting<readonly string[]> {
  return checked('', `${wanted}, separated by commas`, (value) => {
    const items = value
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
    return items.every(isItem) ? items : undefined;
  });
}

export function optional(wanted: string, isValue: (value: string) => boolean): Setting<string | undefined> {
  return z
    .string()
    .optional()
    .transform((given, context) => {
      const value = given?.trim() ?? '';
      if (value === '') return undefined;
      if (isValue(value)) return value;
      context.addIssue({ code: 'custom', message: `to be ${wanted}, got "${value}"` });
      return z.NEVER;
    });
}
