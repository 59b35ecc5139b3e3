import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { CommandInteractionOption } from 'discord.js';
import type { Options } from '../domain/command-request.ts';
import type { FetchAttachment } from '../domain/ports/fetch-attachment.ts';
import { attachedFile } from './attached-file.ts';
import { optionsOf, type OptionValue } from './command-options.ts';

export type GivenOptions = {
  readonly subcommand: string | undefined;
  readonly values: ReadonlyMap<string, OptionValue>;
};

/** The options of a slash command as they came in. */
export function givenOptions(
  data: readonly CommandInteractionOption[],
  fetchAttachment: FetchAttachment,
): GivenOptions {
  const subcommand = data.find(({ type }) => type === ApplicationCommandOptionType.Subcommand);
  const values = new Map<string, OptionValue>();
  for (const option of subcommand?.options ?? data) {
    const { attachment } = option;
    if (attachment) values.set(option.name, attachedFile(attachment, fetchAttachment));
    else if (option.value !== undefined) values.set(option.name, option.value);
  }
  return { subcommand: subcommand?.name, values };
}

export function asOptions({ subcommand, values }: GivenOptions): Options {
  return optionsOf(subcommand, values);
}
