import type { Command } from '../../commands/command.ts';
import { operatorAudience } from '../domain/audience.ts';
import type { CommandRequest } from '../domain/command-request.ts';
import { UsageError } from '../domain/errors.ts';
import type { CommandCall, Reply } from '../domain/reply.ts';
import type { Services } from '../services/services.ts';
import { checkOptions } from './check-options.ts';
import { specOf, type CommandSpec } from './command-spec.ts';
import { parseLine, type ParsedLine } from './parse-line.ts';

/** The commands of this terminal and the services each of them works on. */
export type Terminal = {
  readonly commands: readonly Command[];
  /** Asked once per line: the operator's library, or the samples while that is empty. */
  readonly servicesFor: (command: Command, subcommand: string | undefined) => Promise<Services>;
};

/** Answers one typed line; throws `UsageError` for a line that is no command. */
export async function* runLine(terminal: Terminal, line: string, signal: AbortSignal): AsyncGenerator<Reply> {
  yield* run(terminal, parseLine(line), signal);
}

/** What a button does: the same command with its own options. */
export async function* runCall(
  terminal: Terminal,
  call: CommandCall,
  signal: AbortSignal,
): AsyncGenerator<Reply> {
  const { subcommand, ...options } = call.options;
  const values = new Map(Object.entries(options).map(([name, value]) => [name, String(value)]));
  yield* run(
    terminal,
    {
      command: call.command,
      words: subcommand === undefined ? [] : [String(subcommand)],
      values,
      repeated: [],
    },
    signal,
  );
}

async function* run(terminal: Terminal, line: ParsedLine, signal: AbortSignal): AsyncGenerator<Reply> {
  const spec = findSpec(terminal.commands, line.command);
  const options = checkOptions(spec, line);
  const services = await terminal.servicesFor(spec.command, options.subcommand);
  const answer = spec.command.execute({ ...requestBase(signal), options }, services);
  if (Symbol.asyncIterator in answer) yield* answer;
  else yield await answer;
}

function findSpec(commands: readonly Command[], name: string): CommandSpec {
  const spec = commands.map(specOf).find(({ names }) => names.includes(name));
  if (spec !== undefined) return spec;
  const shown = name.length > 40 ? `${name.slice(0, 39)}…` : name;
  const known = commands.filter(({ isHidden }) => isHidden !== true).map(({ data }) => `/${data.name}`);
  throw new UsageError(name === '' ? 'The line names no command.' : `There is no command “/${shown}”.`, {
    hint: `Try one of: ${known.join(' ')}`,
  });
}

/** The terminal is the operator. */
export function requestBase(signal: AbortSignal): Omit<CommandRequest, 'options'> {
  return {
    audience: operatorAudience,
    place: 'terminal',
    readerId: 'operator',
    isAdmin: true,
    locale: 'en-GB',
    requestId: globalThis.crypto.randomUUID(),
    signal,
  };
}
