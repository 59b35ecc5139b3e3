import type { Options } from '../domain/command-request.ts';
import { UsageError } from '../domain/errors.ts';
import type { CommandSpec, OptionSpec } from './command-spec.ts';
import { localFile } from './local-file.ts';
import type { ParsedLine } from './parse-line.ts';

type Value = string | number | boolean;

const truths: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['false', false],
  ['no', false],
]);

/** Options in which quotation marks say something themselves; around other values they only hold the words together. */
const phraseOptions: ReadonlySet<string> = new Set(['words', 'story']);

/** The part of a command that a line is for, such as `/feed add`, and what it may be given. */
type Part = { readonly name: string; readonly allowed: readonly OptionSpec[] };

/** Checks a line against the command's definition, as Discord would; throws `UsageError` with what may be given instead. */
export function checkOptions(spec: CommandSpec, line: ParsedLine): Options {
  const [first = '', ...others] = line.words;
  const subcommand = spec.subcommands.find(({ name }) => name === first.toLowerCase());
  if (spec.subcommands.length > 0 && subcommand === undefined) throw unknownSubcommand(spec, first);
  const part = {
    name: ['/', spec.names[0], subcommand === undefined ? '' : ` ${subcommand.name}`].join(''),
    allowed: subcommand?.options ?? spec.options,
  };
  checkNames(part, line);
  const words = (subcommand === undefined ? line.words : others).join(' ');
  return optionsFrom(subcommand?.name, checkedValues(part, withWords(part, words, line.values)));
}

function checkNames({ name, allowed }: Part, { values, repeated }: ParsedLine): void {
  for (const [option, value] of values) {
    if (!allowed.some((known) => known.name === option)) {
      throw new UsageError(`${name} has no option ${quote(option)}.`, {
        hint: `${usage(allowed)} (words with a colon go in quotes)`,
      });
    }
    if (repeated.includes(option))
      throw new UsageError(`${option}: is given twice.`, { hint: 'Give it once.' });
    if (value.trim() === '')
      throw new UsageError(`${option}: says nothing.`, { hint: 'Put something behind it, or leave it out.' });
  }
}

/** Words outside any option belong to the first option that takes text; where that has some, as in `words:harbour bridge`, they go on with it. */
function withWords(
  { name, allowed }: Part,
  words: string,
  values: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  if (words === '') return values;
  const target = allowed.find(({ type }) => type === 'string');
  if (target === undefined)
    throw new UsageError(`${name} does not know what to do with ${quote(words)}.`, { hint: usage(allowed) });
  const added = phraseOptions.has(target.name) ? words : words.replaceAll('"', '');
  const before = values.get(target.name);
  return new Map([...values, [target.name, before === undefined ? added : `${before} ${added}`]]);
}

function checkedValues(
  { name: part, allowed }: Part,
  given: ReadonlyMap<string, string>,
): ReadonlyMap<string, Value> {
  const missing = allowed.find(({ name, isRequired }) => isRequired && !given.has(name));
  if (missing !== undefined) {
    throw new UsageError(`${part} needs ${missing.name}: ${missing.description}`, { hint: usage(allowed) });
  }
  return new Map(
    allowed.flatMap((option) => {
      const text = given.get(option.name);
      return text === undefined ? [] : [[option.name, checkedValue(option, text)] as const];
    }),
  );
}

function checkedValue(option: OptionSpec, text: string): Value {
  const { name, type, choices } = option;
  const choice = choices.find((known) => known.toLowerCase() === text.toLowerCase());
  if (choices.length > 0 && choice === undefined)
    throw wrongValue(name, `one of ${choices.join(', ')}`, text);
  switch (type) {
    case 'integer':
      return checkedInteger(option, text);
    case 'boolean': {
      const truth = truths.get(text.toLowerCase());
      if (truth === undefined) throw wrongValue(name, 'true or false', text);
      return truth;
    }
    case 'string':
      if (option.max !== undefined && text.length > option.max) {
        throw new UsageError(
          `Expected ${name} to have at most ${option.max} characters, got ${text.length}.`,
          { hint: `${name}: ${option.description}` },
        );
      }
      return choice ?? text;
    case 'file':
    case 'channel':
      return text;
  }
}

function checkedInteger({ name, min, max }: OptionSpec, text: string): number {
  const number = /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  const isFine = number >= (min ?? -Infinity) && number <= (max ?? Infinity);
  if (isFine) return number;
  throw wrongValue(
    name,
    min === undefined || max === undefined ? 'a whole number' : `a whole number from ${min} to ${max}`,
    text,
  );
}

function optionsFrom(subcommand: string | undefined, values: ReadonlyMap<string, Value>): Options {
  const text = (name: string): string | undefined => {
    const value = values.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    subcommand,
    string: text,
    channel: text,
    integer(name) {
      const value = values.get(name);
      return typeof value === 'number' ? value : undefined;
    },
    boolean(name) {
      const value = values.get(name);
      return typeof value === 'boolean' ? value : undefined;
    },
    file(name) {
      const path = text(name);
      return path === undefined ? undefined : localFile(path);
    },
  };
}

function unknownSubcommand(spec: CommandSpec, given: string): UsageError {
  const name = spec.names[0] ?? '';
  const known = spec.subcommands.map((subcommand) => subcommand.name).join(', ');
  return new UsageError(given === '' ? `/${name} needs one more word.` : `/${name} has no ${quote(given)}.`, {
    hint: `Say /${name} and one of: ${known}.`,
  });
}

function wrongValue(name: string, wanted: string, text: string): UsageError {
  return new UsageError(`Expected ${name} to be ${wanted}, got ${quote(text)}.`);
}

function usage(options: readonly OptionSpec[]): string {
  return options.length === 0
    ? 'It takes no options.'
    : `Its options are ${options.map(({ name }) => `${name}:`).join(' ')}`;
}

function quote(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
}
