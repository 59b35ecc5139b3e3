import type { Command } from '../../commands/command.ts';
import type { Choice, Options } from '../domain/command-request.ts';
import { specOf, type CommandSpec, type OptionSpec } from './command-spec.ts';
import { requestBase, type Terminal } from './run-line.ts';

/** Endings for the last word of a line, and that word: what Node's readline asks a completer for. */
export async function complete(terminal: Terminal, line: string): Promise<[string[], string]> {
  const word = /(?:[a-z-]+:"[^"]*|\S*)$/i.exec(line)?.[0] ?? '';
  const before = line.slice(0, line.length - word.length).trim();
  const found =
    before === ''
      ? startingWith(word, commandNames(terminal.commands))
      : await withinCommand(terminal, before, word);
  return [found, word];
}

function commandNames(commands: readonly Command[]): string[] {
  return commands.filter(({ isHidden }) => isHidden !== true).map(({ data }) => `/${data.name} `);
}

async function withinCommand(terminal: Terminal, before: string, word: string): Promise<string[]> {
  const [name = '', subcommand = ''] = before.replace(/^\//, '').split(/\s+/);
  const spec = terminal.commands.map(specOf).find(({ names }) => names.includes(name.toLowerCase()));
  if (spec === undefined) return [];
  const chosen = spec.subcommands.find((known) => known.name === subcommand);
  if (spec.subcommands.length > 0 && chosen === undefined) {
    return startingWith(
      word,
      spec.subcommands.map((known) => `${known.name} `),
    );
  }
  const options = chosen?.options ?? spec.options;
  const [optionName = '', typed] = splitOption(word);
  const option = options.find((known) => known.name === optionName);
  if (option === undefined || typed === undefined) return startingWith(word, unusedOptions(options, before));
  return optionValues(terminal, { spec, subcommand: chosen?.name, option, typed });
}

function splitOption(word: string): readonly [string | undefined, string | undefined] {
  const [, name, typed] = /^([a-z-]+):"?([^"]*)$/i.exec(word) ?? [];
  return [name, typed];
}

function unusedOptions(options: readonly OptionSpec[], before: string): string[] {
  return options.filter(({ name }) => !before.includes(` ${name}:`)).map(({ name }) => `${name}:`);
}

async function optionValues(
  terminal: Terminal,
  asked: { spec: CommandSpec; subcommand: string | undefined; option: OptionSpec; typed: string },
): Promise<string[]> {
  const { option } = asked;
  const values = option.type === 'boolean' ? ['true', 'false'] : option.choices;
  const known = startingWith(asked.typed, values);
  const endings =
    values.length > 0 ? known : (await suggested(terminal, asked)).map((choice) => readable(option, choice));
  return endings.map(
    (value) => `${option.name}:${/[\s"]/.test(value) ? `"${value.replaceAll('"', '')}" ` : `${value} `}`,
  );
}

/** Stories are shown by headline rather than by id: a headline finds its story too. */
function readable({ name: option }: OptionSpec, { name, value }: Choice): string {
  return option === 'story' ? name.replace(/ \([^()]*\)$/, '') : value;
}

async function suggested(
  terminal: Terminal,
  {
    spec,
    subcommand,
    option,
    typed,
  }: { spec: CommandSpec; subcommand: string | undefined; option: OptionSpec; typed: string },
): Promise<readonly Choice[]> {
  const { command } = spec;
  if (!option.hasAutocomplete || command.autocomplete === undefined) return [];
  const request = {
    ...requestBase(AbortSignal.timeout(1000)),
    options: emptyOptions(subcommand),
    option: option.name,
    typed,
  };
  return command.autocomplete(request, await terminal.servicesFor(command, request.options.subcommand));
}

/** While a line is typed, nothing in it has been checked yet. */
function emptyOptions(subcommand: string | undefined): Options {
  const none = (): undefined => undefined;
  return { subcommand, string: none, integer: none, boolean: none, file: none, channel: none };
}

function startingWith(word: string, endings: readonly string[]): string[] {
  return endings.filter((ending) => ending.toLowerCase().startsWith(word.toLowerCase()));
}
