import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type {
  APIApplicationCommandOption,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Command, MessageCommand } from '../../commands/command.ts';
import { localized, localizedChoice } from './localized.ts';

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
      return { ...localized(json), options: (json.options ?? []).map(localizedOption) };
    });
  return [...slash, ...messageCommands.map(({ data }) => localized(data.toJSON()))];
}

function localizedOption<Option extends APIApplicationCommandOption>(option: Option): Option {
  const named = localized(option);
  if (named.type === ApplicationCommandOptionType.Subcommand)
    return { ...named, options: (named.options ?? []).map(localizedOption) };
  return 'choices' in named && named.choices !== undefined
    ? { ...named, choices: named.choices.map(localizedChoice) }
    : named;
}
