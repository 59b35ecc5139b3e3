import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const CHECKSUM_FILE = 'checksums.json';

/** The model's files are missing, damaged or not the ones its checksums were made of. The message is one sentence for an operator. */
export class ModelRefusedError extends Error {
  override readonly name = 'ModelRefusedError';
}

/**
 * Reads the folder's `checksums.json` (file name to SHA-256 in hex) and compares every file with it.
 * Gives the SHA-256 of the list itself, which names this revision of the model. Throws ModelRefusedError.
 */
export async function verifyChecksums(folder: string): Promise<string> {
  const list = await contentOf(folder, CHECKSUM_FILE);
  for (const [file, expected] of Object.entries(parseChecksums(list.toString('utf8'), folder))) {
    const found = sha256(await contentOf(folder, file));
    if (found !== expected) {
      throw new ModelRefusedError(
        `The model file ${join(folder, file)} is damaged: expected SHA-256 ${expected}, found ${found}.`,
      );
    }
  }
  return sha256(list);
}

async function contentOf(folder: string, file: string): Promise<Buffer> {
  try {
    return await readFile(join(folder, file));
  } catch (error) {
    throw new ModelRefusedError(`The model file ${join(folder, file)} is missing or cannot be read.`, {
      cause: error,
    });
  }
}

function parseChecksums(text: string, folder: string): Record<string, string> {
  const refused = new ModelRefusedError(`The checksum list ${join(folder, CHECKSUM_FILE)} is damaged.`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw refused;
  }
  if (typeof parsed !== 'object' || parsed === null) throw refused;
  const entries = Object.entries(parsed);
  const files: Record<string, string> = {};
  for (const [file, sum] of entries) {
    if (typeof sum !== 'string' || !/^[0-9a-f]{64}$/.test(sum) || file.includes('..')) throw refused;
    files[file] = sum;
  }
  if (!('onnx/model_quantized.onnx' in files) || !('config.json' in files)) throw refused;
  return files;
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
