import { createInterface, type Interface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { UserError } from '../domain/errors.ts';
import type { Log } from '../domain/ports/log.ts';
import type { Reply } from '../domain/reply.ts';
import { failureReply } from '../services/failure-reply.ts';
import { complete } from './complete.ts';
import { choicesOf, type NumberedChoice } from './render/choices-of.ts';
import { renderButtons, renderReply } from './render/render-reply.ts';
import { runCall, runLine, type Terminal } from './run-line.ts';
import type { Style } from './style.ts';

type Screen = {
  readonly input: Readable;
  readonly output: Writable;
  /** A person watches: prompt, completion and buttons make sense. */
  readonly isInteractive: boolean;
  readonly style: Style;
  readonly log: Log;
};

const farewells: readonly string[] = ['/quit', 'quit', '/exit', 'exit'];

/** Reads commands line by line until the input ends; gives the number of lines that failed. */
export async function chat(terminal: Terminal, screen: Screen, signal: AbortSignal): Promise<number> {
  const lines = openLines(terminal, screen);
  const stop = (): void => {
    lines.close();
  };
  signal.addEventListener('abort', stop, { once: true });
  let choices: readonly NumberedChoice[] = [];
  let failures = 0;
  try {
    if (screen.isInteractive) lines.prompt();
    for await (const line of lines) {
      const typed = line.trim();
      if (farewells.includes(typed.toLowerCase())) return failures;
      const last = typed === '' ? undefined : await answer(terminal, screen, { typed, choices, signal });
      if (last !== undefined) choices = choicesOf(last);
      if (last?.kind === 'notice' && last.tone === 'problem') failures += 1;
      if (screen.isInteractive) lines.prompt();
    }
    // Ctrl-C and Ctrl-D leave the prompt open.
    if (screen.isInteractive) screen.output.write('\n');
  } finally {
    signal.removeEventListener('abort', stop);
    lines.close();
  }
  return failures;
}

function openLines(terminal: Terminal, { input, output, isInteractive, log }: Screen): Interface {
  if (!isInteractive) return createInterface({ input, terminal: false });
  const completer = (line: string): Promise<[string[], string]> =>
    complete(terminal, line).catch((error: unknown): [string[], string] => {
      log.warn({ error }, 'Completion failed');
      return [[], line];
    });
  return createInterface({ input, output, completer, prompt: '› ', terminal: true });
}

type Line = {
  readonly typed: string;
  readonly choices: readonly NumberedChoice[];
  readonly signal: AbortSignal;
};

/** Shows every reply to one line and gives the last. */
async function answer(terminal: Terminal, screen: Screen, line: Line): Promise<Reply | undefined> {
  let last: Reply | undefined;
  try {
    for await (const reply of repliesTo(terminal, line)) {
      last = reply;
      // Without a person watching, only the final answer is worth a line.
      if (screen.isInteractive) show(reply, screen);
    }
  } catch (error) {
    last = failureReply(error, screen.log, { line: line.typed.slice(0, 200) });
    show(last, screen);
    return last;
  }
  if (!screen.isInteractive && last !== undefined) show(last, screen);
  return last;
}

function repliesTo(terminal: Terminal, { typed, choices, signal }: Line): AsyncIterable<Reply> {
  if (!/^\d{1,3}$/.test(typed)) {
    if (typed.startsWith('/')) return runLine(terminal, typed, signal);
    throw new UserError('A command begins with a slash.', {
      hint: `Try /search words:"${typed.slice(0, 40).replaceAll('"', '')}", or /help.`,
    });
  }
  const choice = choices[Number(typed) - 1];
  if (choice === undefined)
    throw new UserError(`There is nothing with the number ${typed} to choose.`, {
      hint: 'Choose a number of the last answer.',
    });
  if (choice.kind === 'run') return runCall(terminal, choice.call, signal);
  throw new UserError(`Open it in your browser: ${choice.url}`);
}

function show(reply: Reply, { output, style, isInteractive }: Screen): void {
  const buttons = isInteractive ? renderButtons(reply, style) : '';
  output.write(`${renderReply(reply, style)}\n${buttons === '' ? '' : `${buttons}\n`}\n`);
}
