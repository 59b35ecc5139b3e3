import type { Log } from '../domain/ports/log.ts';
import type { Reply } from '../domain/reply.ts';
import { failureReply } from '../services/failure-reply.ts';
import { renderReply } from './render/render-reply.ts';
import { runLine, type Terminal } from './run-line.ts';
import type { Style } from './style.ts';

type Ask = { readonly line: string; readonly asJson: boolean; readonly style: Style; readonly log: Log };

/** Answers one line: the text to show, and whether it is an answer or a complaint. */
export async function ask(
  terminal: Terminal,
  { line, asJson, style, log }: Ask,
): Promise<{ text: string; isAnswer: boolean }> {
  const reply = await finalReply(terminal, line, log);
  const isAnswer = !(reply.kind === 'notice' && reply.tone === 'problem');
  return {
    text: asJson && isAnswer ? JSON.stringify(reply, undefined, 2) : renderReply(reply, style),
    isAnswer,
  };
}

async function finalReply(terminal: Terminal, line: string, log: Log): Promise<Reply> {
  let last: Reply | undefined;
  try {
    for await (const reply of runLine(terminal, line, new AbortController().signal)) last = reply;
  } catch (error) {
    return failureReply(error, log, { line: line.slice(0, 200) });
  }
  if (last === undefined) throw new Error('The command gave no reply');
  return last;
}
