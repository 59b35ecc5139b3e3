import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type {
  APIApplicationCommandOption,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Command, MessageCommand } from '../../commands/command.ts';
import { localizationsOf } from './localizations.ts';

export type Definition = RESTPostAPIApplicationCommandsJSONBody;

/** What is registered with Discord: the commands' own definitions, in every language. Commands behind buttons are not. */
export function definitionsOf(
  commands: readonly Command[],
  messageCommands: readonly MessageCommand[],
): readonly Definition[] {
  const slash = commands
    .filter(({ isHidden }) => isHidden !== true)
    .map(({ data }) => {
      const json = data.toJSON();
      return {
        ...json,
        ...localizationsOf(json.name),
        options: localizedOptions(json.options ?? [], json.name),
      };
    });
  const menus = messageCommands.map(({ data }) => ({ ...data.toJSON(), ...localizationsOf(data.name) }));
  return [...slash, ...menus];
}

function localizedOptions(
  options: readonly APIApplicationCommandOption[],
  place: string,
): APIApplicationCommandOption[] {
  return options.map((option) => {
    if (option.type !== ApplicationCommandOptionType.Subcommand) return option;
    return { ...option, ...localizationsOf(`${place} ${option.name}`) };
  });
}
