import type { LocalizationMap } from 'discord-api-types/v10';
import { languages } from './languages/index.ts';
import type { Language } from './languages/language.ts';

type Wording = { readonly name: string; readonly description?: string };
type Words = 'names' | 'choices' | 'descriptions';

/** A command, subcommand or option with its name and description in every language that has them. */
export function localized<Named extends Wording>(named: Named): Named {
  const { name, description = '' } = named;
  return {
    ...named,
    ...mapOf('name_localizations', 'names', name),
    ...mapOf('description_localizations', 'descriptions', description),
  };
}

/** A choice of an option with its name in every language that has one. */
export function localizedChoice<Choice extends { readonly name: string }>(choice: Choice): Choice {
  return { ...choice, ...mapOf('name_localizations', 'choices', choice.name) };
}

function mapOf(field: string, words: Words, text: string): Readonly<Record<string, LocalizationMap>> {
  if (text === '') return {};
  const entries = languages.flatMap((language) => {
    const wording = wordingIn(language, words, text);
    return wording === undefined ? [] : language.locales.map((locale) => [locale, wording] as const);
  });
  return { [field]: Object.fromEntries(entries) };
}

function wordingIn(language: Language, words: Words, text: string): string | undefined {
  return language[words][text] ?? (language.isEnglish === true ? text : undefined);
}
