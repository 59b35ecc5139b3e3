import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../domain/errors.ts';
import type { AttachedFile } from '../domain/ports/file-reader.ts';

/** A file of this machine, as a reader in the terminal attaches it. */
export function localFile(file: string): AttachedFile {
  return {
    name: path.basename(file),
    async read(maxBytes, signal) {
      const size = await sizeOf(file);
      if (size > maxBytes) {
        throw new UserError(
          `${file} has ${megabytes(size)} MB; at most ${megabytes(maxBytes)} MB can be read at once.`,
          {
            hint: 'For many articles, use: brevier import FILE',
          },
        );
      }
      return readFile(file, { signal });
    },
  };
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch((cause: unknown) => {
    throw new UserError(`There is no file ${file}.`, {
      hint: 'Give its path from the folder you are in.',
      cause,
    });
  });
  if (!found.isFile()) throw new UserError(`${file} is not a file.`, { hint: 'Give one file inside it.' });
  return found.size;
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
