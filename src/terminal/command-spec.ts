import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { APIApplicationCommandOption } from 'discord-api-types/v10';
import type { Command } from '../../commands/command.ts';

export type OptionType = 'string' | 'integer' | 'boolean' | 'file' | 'channel';

export type OptionSpec = {
  readonly name: string;
  readonly type: OptionType;
  readonly description: string;
  readonly isRequired: boolean;
  readonly choices: readonly string[];
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly hasAutocomplete: boolean;
};

/** What a command, or one of its subcommands, may be given. */
export type CommandSpec = {
  readonly command: Command;
  readonly names: readonly string[];
  readonly description: string;
  readonly subcommands: readonly {
    readonly name: string;
    readonly description: string;
    readonly options: readonly OptionSpec[];
  }[];
  readonly options: readonly OptionSpec[];
};

/** Reads a command's own definition, the one that Discord is given. */
export function specOf(command: Command): CommandSpec {
  const json = command.data.toJSON();
  const options = json.options ?? [];
  return {
    command,
    names: [...new Set([json.name, json.name_localizations?.['en-GB'] ?? json.name])],
    description: json.description,
    subcommands: options.flatMap((option) =>
      option.type === ApplicationCommandOptionType.Subcommand
        ? [{ name: option.name, description: option.description, options: optionSpecs(option.options ?? []) }]
        : [],
    ),
    options: optionSpecs(options),
  };
}

const types: Readonly<Partial<Record<ApplicationCommandOptionType, OptionType>>> = {
  [ApplicationCommandOptionType.String]: 'string',
  [ApplicationCommandOptionType.Integer]: 'integer',
  [ApplicationCommandOptionType.Boolean]: 'boolean',
  [ApplicationCommandOptionType.Attachment]: 'file',
  [ApplicationCommandOptionType.Channel]: 'channel',
};

function optionSpecs(options: readonly APIApplicationCommandOption[]): readonly OptionSpec[] {
  return options.flatMap((option) => {
    const type = types[option.type];
    return type === undefined ? [] : [optionSpec(option, type)];
  });
}

function optionSpec(option: APIApplicationCommandOption, type: OptionType): OptionSpec {
  return {
    name: option.name,
    type,
    description: option.description,
    isRequired: option.required ?? false,
    choices: 'choices' in option ? (option.choices ?? []).map(({ value }) => String(value)) : [],
    min: 'min_value' in option ? option.min_value : undefined,
    max: limitOf(option),
    hasAutocomplete: 'autocomplete' in option && option.autocomplete === true,
  };
}

/** Largest number, or most characters of a string. */
function limitOf(option: APIApplicationCommandOption): number | undefined {
  if ('max_value' in option) return option.max_value;
  return 'max_length' in option ? option.max_length : undefined;
}
