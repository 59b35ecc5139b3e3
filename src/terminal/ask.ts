import { UsageError } from '../domain/errors.ts';
import type { Log } from '../domain/ports/log.ts';
import type { Reply } from '../domain/reply.ts';
import { failureReply } from '../services/failure-reply.ts';
import { renderReply } from './render/render-reply.ts';
import { runLine, type Terminal } from './run-line.ts';
import type { Style } from './style.ts';

type Ask = { readonly line: string; readonly asJson: boolean; readonly style: Style; readonly log: Log };

export type Answer = {
  readonly text: string;
  /** 0 for an answer, 1 for a failure, 2 for a line that no command understands. */
  readonly exitCode: 0 | 1 | 2;
};

/** Answers one line with the last reply of its command. */
export async function ask(terminal: Terminal, { line, asJson, style, log }: Ask): Promise<Answer> {
  try {
    const reply = await finalReply(terminal, line);
    const isAnswer = !(reply.kind === 'notice' && reply.tone === 'problem');
    return {
      text: asJson && isAnswer ? JSON.stringify(reply, undefined, 2) : renderReply(reply, style),
      exitCode: isAnswer ? 0 : 1,
    };
  } catch (error) {
    const reply = failureReply(error, log, { line: line.slice(0, 200) });
    return { text: renderReply(reply, style), exitCode: error instanceof UsageError ? 2 : 1 };
  }
}

async function finalReply(terminal: Terminal, line: string): Promise<Reply> {
  let last: Reply | undefined;
  for await (const reply of runLine(terminal, line, new AbortController().signal)) last = reply;
  if (last === undefined) throw new Error('The command gave no reply');
  return last;
}
