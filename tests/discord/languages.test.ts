import { ApplicationCommandType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { commands, messageCommands } from '../../commands/index.ts';
import { definitionsOf } from '../../src/discord/definitions.ts';
import { languages } from '../../src/discord/languages/index.ts';
import { asList, asObject, asText, type JsonObject } from '../support/discord/json.ts';

const locales = ['en-GB', 'de', 'fr', 'es-ES', 'es-419'] as const;
type Locale = (typeof locales)[number];

/** Discord: "lower-case, 1-32 characters, letters, digits, hyphen, underscore" of any script. */
const slashName = /^[-_'\p{Ll}\p{Lo}\p{N}]{1,32}$/u;

type Kind = 'command' | 'menu' | 'option' | 'choice';
type Named = { readonly kind: Kind; readonly place: string; readonly json: JsonObject };

/** Everything that is registered with Discord. */
const registered = definitionsOf(commands, messageCommands).flatMap((command) =>
  command.type === ApplicationCommandType.Message
    ? [{ kind: 'menu', place: command.name, json: asObject(command) } as const]
    : within('command', asObject(command), ''),
);

/** A command or option, and all that stands in it. */
function within(kind: Kind, json: JsonObject, above: string): readonly Named[] {
  const place = `${above} ${asText(json['name'])}`.trim();
  const options = asList(json['options']).flatMap((each) => within('option', asObject(each), place));
  const choices = asList(json['choices']).flatMap((each) => within('choice', asObject(each), place));
  return [{ kind, place, json }, ...options, ...choices];
}

function nameIn(locale: Locale, { json }: Named): string {
  return asText(asObject(json['name_localizations'] ?? {})[locale] ?? '');
}

function descriptionIn(locale: Locale, { json }: Named): string {
  return asText(asObject(json['description_localizations'] ?? {})[locale] ?? '');
}

/** Names that stand beside each other, by where. */
function siblings(locale: Locale): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>();
  for (const named of registered) {
    const parent = named.place.split(' ').slice(0, -1).join(' ');
    const list = `${named.kind} in ${named.kind === 'menu' ? '' : parent}`;
    lists.set(list, [...(lists.get(list) ?? []), nameIn(locale, named)]);
  }
  return lists;
}

it('is seen whole by these tests', () => {
  const counts = (['command', 'menu', 'option', 'choice'] as const).map(
    (kind) => registered.filter((named) => named.kind === kind).length,
  );

  expect(counts).toEqual([
    expect.toSatisfy((count: number) => count >= 8),
    expect.toSatisfy((count: number) => count >= 1),
    expect.toSatisfy((count: number) => count >= 50),
    expect.toSatisfy((count: number) => count >= 14),
  ]);
});

describe.each(locales)('in %s', (locale) => {
  it('every command, menu, subcommand, option and choice has a name', () => {
    const missing = registered.filter((named) => nameIn(locale, named) === '');

    expect(missing.map(({ kind, place }) => `${kind} ${place}`)).toEqual([]);
  });

  it('every command, subcommand and option has a description', () => {
    const described = registered.filter(({ kind }) => kind === 'command' || kind === 'option');

    const missing = described.filter((named) => descriptionIn(locale, named) === '');

    expect(missing.map(({ kind, place }) => `${kind} ${place}`)).toEqual([]);
  });

  it('names and descriptions are what Discord takes', () => {
    for (const named of registered) {
      const name = nameIn(locale, named);
      const isSlash = named.kind === 'command' || named.kind === 'option';
      expect(name, named.place).toMatch(isSlash ? slashName : /^.{1,32}$/u);
      expect(descriptionIn(locale, named).length, named.place).toBeLessThanOrEqual(100);
    }
  });

  it('no two things beside each other have the same name', () => {
    for (const [list, names] of siblings(locale)) expect(new Set(names).size, list).toBe(names.length);
  });
});

it('has no translation of what is not there any more', () => {
  const english = new Set(registered.flatMap(({ json }) => [json['name'], json['description']].map(String)));

  const stale = languages.flatMap(({ locales: [locale], names, choices, descriptions }) =>
    [...Object.keys(names), ...Object.keys(choices), ...Object.keys(descriptions)]
      .filter((text) => !english.has(text))
      .map((text) => `${String(locale)}: ${text}`),
  );

  expect(stale).toEqual([]);
});
