import { UserError } from '../domain/errors.ts';
import type { Log, LogFields } from '../domain/ports/log.ts';
import type { NoticeReply } from '../domain/reply.ts';
import { failureWording } from '../domain/wording/request-errors.ts';

/**
 * What a reader is told when a command failed: a `UserError` in its own words, anything else with a short reference
 * that stands in the log beside the cause.
 */
export function failureReply(error: unknown, log: Log, fields: LogFields): NoticeReply {
  if (error instanceof UserError) {
    return { kind: 'notice', tone: 'problem', isPrivate: true, text: error.message, hint: error.hint };
  }
  const reference = globalThis.crypto.randomUUID().slice(0, 4);
  log.error({ ...fields, reference, error }, 'Command failed');
  return {
    kind: 'notice',
    tone: 'problem',
    isPrivate: true,
    text: failureWording.happened(reference),
    hint: failureWording.whatToDo,
  };
}
