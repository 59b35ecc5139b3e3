import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { Command } from '../../commands/command.ts';
import type { Options } from '../domain/command-request.ts';
import type { AttachedFile } from '../domain/ports/file-reader.ts';

export type OptionValue = string | number | boolean | AttachedFile;

/** The options of a command or of one of its subcommands, as Discord has them; `undefined` for a subcommand that is not there. */
export function definedOptions(
  command: Command,
  subcommand: string | undefined,
): readonly APIApplicationCommandBasicOption[] | undefined {
  const options = command.data.toJSON().options ?? [];
  const subcommands = options.filter((option) => option.type === ApplicationCommandOptionType.Subcommand);
  if (subcommand !== undefined)
    return subcommands.find(({ name }) => name === subcommand)?.options?.slice() ?? undefined;
  return subcommands.length > 0 ? undefined : (options as APIApplicationCommandBasicOption[]);
}

/** Values by name, in the form that commands read them. */
export function optionsOf(subcommand: string | undefined, values: ReadonlyMap<string, OptionValue>): Options {
  return {
    subcommand,
    string: (name) => ofType(values.get(name), 'string'),
    channel: (name) => ofType(values.get(name), 'string'),
    integer: (name) => ofType(values.get(name), 'number'),
    boolean: (name) => ofType(values.get(name), 'boolean'),
    file(name) {
      const value = values.get(name);
      return typeof value === 'object' ? value : undefined;
    },
  };
}

type Primitives = { readonly string: string; readonly number: number; readonly boolean: boolean };

function ofType<Name extends keyof Primitives>(
  value: OptionValue | undefined,
  type: Name,
): Primitives[Name] | undefined {
  // The check on `typeof` is what the compiler cannot follow through the table of names.
  return typeof value === type ? (value as Primitives[Name]) : undefined;
}
