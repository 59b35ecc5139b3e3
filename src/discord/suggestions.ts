import type { AutocompleteInteraction } from 'discord.js';
import type { Command } from '../../commands/command.ts';
import type { AutocompleteRequest, Choice } from '../domain/command-request.ts';
import { cutText } from '../domain/text/cut-text.ts';
import { visibleLine } from '../domain/text/visible-text.ts';
import type { Services } from '../services/services.ts';
import { asOptions, type GivenOptions } from './interaction-options.ts';
import type { Circumstances } from './request-circumstances.ts';

const maxChoices = 25;
const maxCharacters = 100;

/** What Discord may show while an option is typed: fitting, each name and value once. */
export async function suggestionsFor(
  { command, services }: { readonly command: Command; readonly services: Services },
  request: AutocompleteRequest,
): Promise<readonly Choice[]> {
  const choices = (await command.autocomplete?.(request, services)) ?? [];
  const values = new Set<string>();
  const fitting = choices.flatMap(({ name, value }) => {
    const shown = cutText(visibleLine(name), maxCharacters);
    if (shown === '' || value === '' || value.length > maxCharacters || values.has(value)) return [];
    values.add(value);
    return [{ name: shown, value }];
  });
  return fitting.slice(0, maxChoices);
}

export function autocompleteRequest(
  interaction: AutocompleteInteraction,
  circumstances: Circumstances,
): AutocompleteRequest {
  const focused = interaction.options.getFocused(true);
  const subcommand = interaction.options.getSubcommand(false) ?? undefined;
  const given = interaction.options.data.flatMap((option) => option.options ?? [option]);
  const values: GivenOptions['values'] = new Map(
    given.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const])),
  );
  return {
    ...circumstances,
    options: asOptions({ subcommand, values }),
    option: focused.name,
    typed: focused.value,
  };
}
