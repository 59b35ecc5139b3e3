import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { ModelProblem } from '../model-problem.ts';

/** Written last, it says that a fetched model is whole, and what each of its files must be. */
export const fetchedList = 'fetched.json';

const shape = z.object({
  files: z.record(z.string(), z.object({ bytes: z.number(), sha256: z.string() })),
});

/** Compares a fetched model's files with what was fetched; a folder that an operator made himself has no list. Throws with one sentence. */
export async function verifyFetched(name: string, folder: string): Promise<void> {
  const list = path.join(folder, fetchedList);
  if (!existsSync(list)) return;
  const advice = `Fetch it again: brevier model fetch ${name}`;
  const parsed = shape.safeParse(parseJson(await readFile(list, 'utf8')));
  if (!parsed.success) throw damaged(name, `The list of files of the model ${name} is damaged. ${advice}`);
  for (const [file, { sha256 }] of Object.entries(parsed.data.files)) {
    if ((await checksum(path.join(folder, file))) !== sha256) {
      throw damaged(name, `The file ${file} of the model ${name} is damaged. ${advice}`);
    }
  }
}

function damaged(name: string, message: string): ModelProblem {
  return new ModelProblem(`the files of the model ${name} are damaged`, message);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function checksum(file: string): Promise<string | undefined> {
  if (!existsSync(file)) return undefined;
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) if (chunk instanceof Uint8Array) hash.update(chunk);
  return hash.digest('hex');
}
