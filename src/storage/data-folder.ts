import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../domain/errors.ts';

/** Makes the data folder when it is missing. Throws `UserError` when it cannot be made or written. */
export function prepareDataFolder(dataDir: string): void {
  try {
    makeFolder(dataDir);
  } catch (cause) {
    throw new UserError(`The data folder ${dataDir} cannot be made.`, { hint, cause });
  }
  try {
    accessSync(dataDir, constants.W_OK);
  } catch (cause) {
    throw new UserError(`The data folder ${dataDir} cannot be written.`, { hint, cause });
  }
}

const hint = 'Set DATA_DIR to a folder that Brevier may write to.';

/** One level at a time: Node's own `recursive` never returns under `/proc`. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  const parent = path.dirname(folder);
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder);
}
