import { UsageError, UserError } from '../domain/errors.ts';

/** Says on standard error what went wrong, in one or two lines without a stack; gives the exit code: 2 for wrong use, else 1. */
export function reportFailure(error: unknown): 1 | 2 {
  process.stderr.write(`${describe(error)}\n`);
  return error instanceof UsageError ? 2 : 1;
}

function describe(error: unknown): string {
  if (error instanceof UserError)
    return error.hint === undefined ? error.message : `${error.message}\n${error.hint}`;
  const message =
    error instanceof Error ? `${error.name}: ${error.message.split('\n')[0] ?? ''}` : String(error);
  return `Something went wrong in Brevier itself. ${message}\nRun it again with LOG_LEVEL=debug, and report what it says.`;
}
