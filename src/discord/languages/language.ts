import type { Locale } from 'discord-api-types/v10';

/** The wording of commands in one language more, by what they are called in American English. */
export type Language = {
  readonly locales: readonly `${Locale}`[];
  /** Where a word is missing the American one is good too. */
  readonly isEnglish?: boolean;
  /** Of commands, subcommands and options: what Discord allows, in lower case, and the menu of a message as it likes. */
  readonly names: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, string>>;
  readonly descriptions: Readonly<Record<string, string>>;
};
