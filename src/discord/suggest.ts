import type { AutocompleteInteraction } from 'discord.js';
import type { FairStarts } from './fair-starts.ts';
import type { InteractionParts } from './interaction-parts.ts';
import { circumstancesOf, isAllowedHere } from './request-circumstances.ts';
import { autocompleteRequest, suggestionsFor } from './suggestions.ts';

/** Answers what is being typed: with nothing where it may not be asked or goes wrong, for there is no other way to say so. */
export async function suggest(
  interaction: AutocompleteInteraction,
  { commands, services, rules, rest, log }: InteractionParts,
  starts: FairStarts,
): Promise<void> {
  const command = commands.find(({ data }) => data.name === interaction.commandName);
  const request = autocompleteRequest(interaction, circumstancesOf(interaction, rules));
  const mayAsk = isAllowedHere(interaction, rules) && (command?.isForAdmins !== true || request.isAdmin);
  if (command === undefined || !mayAsk) {
    await rest.choices(interaction, []);
    return;
  }
  await starts.next('urgent');
  const choices = await suggestionsFor({ command, services }, request).catch((error: unknown) => {
    log.error({ command: interaction.commandName, error }, 'Suggestions failed');
    return [];
  });
  await rest.choices(interaction, choices);
}
