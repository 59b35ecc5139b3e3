import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { Command } from '../../commands/command.ts';
import { definedOptions, type OptionValue } from './command-options.ts';
import type { ComponentCall } from './custom-id.ts';

/**
 * The values of a component's call, each of the type that the command's definition asks for; `undefined` when it is not a call
 * that the command could have offered, such as one that somebody made up.
 */
export function checkedCall(
  command: Command,
  call: ComponentCall,
): ReadonlyMap<string, OptionValue> | undefined {
  const defined = definedOptions(command, call.subcommand);
  if (defined === undefined) return undefined;
  const values = new Map<string, OptionValue>();
  for (const [name, text] of call.options) {
    const option = defined.find((each) => each.name === name);
    const value = option === undefined ? undefined : checkedValue(option, text);
    if (value === undefined) return undefined;
    values.set(name, value);
  }
  const isWhole = defined.every((option) => option.required !== true || values.has(option.name));
  return isWhole ? values : undefined;
}

function checkedValue(option: APIApplicationCommandBasicOption, text: string): OptionValue | undefined {
  switch (option.type) {
    case ApplicationCommandOptionType.String:
      return isAmong(option, text) && text.length <= (option.max_length ?? 6000) ? text : undefined;
    case ApplicationCommandOptionType.Integer: {
      const number = /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
      const isWithin = number >= lowest(option) && number <= highest(option);
      return isWithin && isAmong(option, text) ? number : undefined;
    }
    case ApplicationCommandOptionType.Boolean:
      return text === 'true' || text === 'false' ? text === 'true' : undefined;
    case ApplicationCommandOptionType.Channel:
      return /^\d{15,21}$/.test(text) ? text : undefined;
    default:
      // Files cannot come back with a component, and no command asks for users, roles or fractions.
      return undefined;
  }
}

function isAmong(option: APIApplicationCommandBasicOption, text: string): boolean {
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  return choices.length === 0 || choices.some(({ value }) => String(value) === text);
}

function lowest(option: { readonly min_value?: number } | object): number {
  return 'min_value' in option ? (option.min_value ?? -Infinity) : -Infinity;
}

function highest(option: { readonly max_value?: number } | object): number {
  return 'max_value' in option ? (option.max_value ?? Infinity) : Infinity;
}
