import { UserError } from '../domain/errors.ts';

const damaged = 'Put back a copy with `brevier restore`, or move the file away to start afresh.';

/** What each of SQLite's result codes means for the operator (https://sqlite.org/rescode.html); others are bugs. */
const meanings: readonly (readonly [RegExp, string, string])[] = [
  [/^SQLITE_BUSY|^SQLITE_LOCKED/, 'is in use by another program', 'Try again when that program is done.'],
  [/^SQLITE_NOTADB/, 'is damaged or no library of Brevier', damaged],
  [/^SQLITE_CORRUPT/, 'is damaged', damaged],
  [/^SQLITE_FULL/, 'cannot grow: the disk is full', 'Free some space. What was stored before is safe.'],
  [/^SQLITE_READONLY|^SQLITE_PERM/, 'cannot be written', 'Check who owns the data folder and its files.'],
  [/^SQLITE_CANTOPEN/, 'cannot be opened', 'Check that DATA_DIR is a folder that Brevier may write to.'],
  [/^SQLITE_IOERR/, 'cannot be read or written: the disk failed', 'Check the disk and the system log.'],
];

/** Turns an error of SQLite into one that the operator understands; any other error comes back as it is. */
export function explainSqliteError(error: unknown, file: string): unknown {
  if (!(error instanceof Error)) return error;
  const code = codeOf(error);
  const meaning = meanings.find(([pattern]) => pattern.test(code));
  if (meaning === undefined) return error;
  return new UserError(`The library ${file} ${meaning[1]}.`, { hint: meaning[2], cause: error });
}

function codeOf(error: Error): string {
  if ('code' in error && typeof error.code === 'string') return error.code;
  // The binding reports a failure to open as text that ends in SQLite's number.
  return error.message.endsWith(': 14') || error.message.includes(': 14"') ? 'SQLITE_CANTOPEN' : '';
}
