import { asList, asNumber, asObject, asText, isObject, type JsonObject } from '../json.ts';

const commandName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const locales = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
);
const subcommandTypes = new Set([1, 2]);

/** Discord's rules for commands that its published schema does not carry. */
export function commandProblems(command: JsonObject): readonly string[] {
  const isSlash = (command['type'] ?? 1) === 1;
  const problems = isSlash
    ? [...named(command), ...optionListProblems(command['options'], 1)]
    : [
        ...(asText(command['description']) === '' ? [] : ['a context menu command with a description']),
        ...(asList(command['options']).length > 0 ? ['a context menu command with options'] : []),
      ];
  return [
    ...problems,
    ...permissionProblems(command['default_member_permissions']),
    ...(isSlash && totalLength(command) > 8000
      ? ['names, descriptions and values above 8000 characters']
      : []),
  ].map((problem) => `/${asText(command['name'])}: ${problem}`);
}

/** Problems of a whole list that replaces the registered one. */
export function commandListProblems(commands: readonly JsonObject[]): readonly string[] {
  const keys = commands.map(
    (command) => `${asText(command['name'])} of type ${String(asNumber(command['type'] ?? 1))}`,
  );
  return [
    ...(new Set(keys).size < keys.length ? ['command names repeat'] : []),
    ...(commands.filter((command) => (command['type'] ?? 1) === 1).length > 100
      ? ['more than 100 slash commands']
      : []),
  ];
}

function permissionProblems(value: unknown): readonly string[] {
  const isFine =
    value === undefined || value === null || (typeof value === 'string' && /^\d{1,20}$/.test(value));
  return isFine ? [] : ['default_member_permissions is not a string of digits'];
}

function named(thing: JsonObject): readonly string[] {
  const names = [thing['name'], ...Object.values(asObject(thing['name_localizations']))].map(asText);
  const keys = [
    ...Object.keys(asObject(thing['name_localizations'])),
    ...Object.keys(asObject(thing['description_localizations'])),
  ];
  return [
    ...names
      .filter((name) => !commandName.test(name) || name !== name.toLowerCase())
      .map((name) => `the name "${name}" is not allowed`),
    ...(asText(thing['description']) === '' ? ['a description is missing'] : []),
    ...keys.filter((key) => !locales.has(key)).map((key) => `"${key}" is no locale`),
  ];
}

function optionListProblems(list: unknown, depth: number): readonly string[] {
  const options = asList(list).map(asObject);
  const names = options.map((option) => asText(option['name']));
  const firstOptional = options.findIndex((option) => option['required'] !== true);
  const isMixed = new Set(options.map((option) => subcommandTypes.has(asNumber(option['type'])))).size > 1;
  const lateRequired =
    firstOptional >= 0 && options.slice(firstOptional).some((option) => option['required'] === true);
  return [
    ...(new Set(names).size < names.length ? ['option names repeat'] : []),
    ...(lateRequired ? ['required options come first'] : []),
    ...(isMixed ? ['subcommands stand beside options'] : []),
    ...options.flatMap((option) => optionProblems(option, depth)),
  ];
}

function optionProblems(option: JsonObject, depth: number): readonly string[] {
  const choices = asList(option['choices']).map(asObject);
  const values = choices.map((choice) => choice['value']);
  const type = asNumber(option['type']);
  return [
    ...named(option),
    ...(choices.length > 25 ? ['more than 25 choices'] : []),
    ...(choices.length > 0 && option['autocomplete'] === true ? ['choices beside autocomplete'] : []),
    ...(new Set(values).size < values.length ? ['choice values repeat'] : []),
    ...(subcommandTypes.has(type) && depth > 2 ? ['subcommands too deep'] : []),
    ...(isObject(option['name_localizations']) && type < 1 ? ['an option without a type'] : []),
    ...optionListProblems(option['options'], depth + 1),
  ];
}

function totalLength(thing: JsonObject): number {
  const longest = (field: string): number =>
    Math.max(
      0,
      ...[thing[field], ...Object.values(asObject(thing[`${field}_localizations`]))].map(
        (text) => asText(text).length,
      ),
    );
  const value = thing['value'] === undefined ? 0 : JSON.stringify(thing['value']).length;
  const inner = [...asList(thing['options']), ...asList(thing['choices'])].map(asObject);
  return (
    longest('name') + longest('description') + value + inner.reduce((sum, each) => sum + totalLength(each), 0)
  );
}
