import type { SlashCommandOptionsOnlyBuilder } from '@discordjs/builders';
import type { Options } from '../src/domain/command-request.ts';
import { summaryLengths, type SummaryLength } from '../src/domain/summary.ts';

/** How long a summary is, as readers choose it. */
export function withLength(command: SlashCommandOptionsOnlyBuilder): SlashCommandOptionsOnlyBuilder {
  return command.addStringOption((option) =>
    option
      .setName('length')
      .setDescription('How long the summary is.')
      .addChoices(...summaryLengths.map((name) => ({ name, value: name }))),
  );
}

export function lengthOf(options: Options): SummaryLength {
  const asked = options.string('length');
  return summaryLengths.find((length) => length === asked) ?? 'standard';
}
