import type { CommandCall } from '../domain/reply.ts';

/** Far above what the options of any command can take up. */
const maxCharacters = 10_000;

/** Raised when old buttons can no longer be read; those of other versions get a clear answer. */
const version = '1';

/**
 * What a component does when it is used. `replace`: the answer takes the place of the message, when it is the reader's own;
 * `run`: the answer is a new private message; `post`: a new public one.
 */
const modes = { replace: 'u', run: 'r', post: 'p' } as const;

export type Mode = keyof typeof modes;

export type ComponentCall = {
  readonly mode: Mode;
  readonly command: string;
  readonly subcommand: string | undefined;
  /** Values as text; the command's definition says what they are. */
  readonly options: ReadonlyMap<string, string>;
  /** The option that a menu fills with what was chosen. */
  readonly fills: string | undefined;
};

const name = /^[\p{L}\p{N}_-]{1,32}$/u;

/**
 * "Run this command with these options" as a custom id: everything that is needed stands in it, so that it works after a restart.
 * It may be longer than Discord's 100 characters.
 */
export function encodeCustomId(call: CommandCall, mode: Mode, fills = ''): string {
  const { subcommand = '', ...options } = call.options;
  const values = Object.entries(options).map(([key, value]) => `${key}=${escapeValue(String(value))}`);
  return [version + modes[mode], call.command, String(subcommand), fills, values.join('&')].join('|');
}

/** What came back with a component, checked like any input; `undefined` when this version did not make it. */
export function decodeCustomId(customId: string): ComponentCall | undefined {
  if (customId.length > maxCharacters) return undefined;
  // What follows the fifth bar only tells equal components of one message apart.
  const [head = '', command = '', subcommand = '', fills = '', values = ''] = customId.split('|');
  const mode = (Object.keys(modes) as Mode[]).find((key) => version + modes[key] === head);
  const options = decodeOptions(values);
  const names = [command, ...[subcommand, fills].filter((part) => part !== ''), ...(options?.keys() ?? [])];
  if (mode === undefined || options === undefined || !names.every((part) => name.test(part)))
    return undefined;
  return { mode, command, subcommand: subcommand || undefined, options, fills: fills || undefined };
}

function decodeOptions(values: string): ReadonlyMap<string, string> | undefined {
  if (values === '') return new Map();
  const pairs = values.split('&').map((pair) => pair.split('=', 2));
  const options = new Map(pairs.map(([key = '', value = '']) => [key, unescapeValue(value)]));
  const isWhole = pairs.every((pair) => pair.length === 2) && options.size === pairs.length;
  return isWhole ? options : undefined;
}

function escapeValue(value: string): string {
  return value.replaceAll(/[%&=|]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}

function unescapeValue(value: string): string {
  return value.replaceAll(/%(25|26|3d|7c)/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
