import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { ModelKind, ModelPlace } from '../host/messages.ts';
import { fetchedList } from './fetched-list.ts';
import { requiredFiles } from './model-files.ts';

/** A model found on this machine; `problem` says in one sentence why it cannot be used. */
export type ShelvedModel = ModelPlace & { readonly bytes: number; readonly problem?: string };

const config = z.object({
  task: z.string().optional(),
  is_encoder_decoder: z.boolean().optional(),
  architectures: z.array(z.string()).optional(),
});

/** A model's name as the hub and folders write it: `owner/name` or `name`. */
export function isModelName(name: string): boolean {
  return /^[\w][\w.-]{0,95}(?:\/[\w][\w.-]{0,95})?$/.test(name) && !name.includes('..');
}

/** The models in some folders: those that came with the bot, and those that were fetched. Earlier folders win. */
export class ModelShelf {
  readonly #folders: readonly string[];

  constructor(folders: readonly string[]) {
    this.#folders = folders;
  }

  find(name: string): ShelvedModel | undefined {
    if (!isModelName(name)) return undefined;
    const folder = this.#folders
      .map((place) => path.join(place, ...name.split('/')))
      .find((place) => existsSync(path.join(place, 'config.json')));
    return folder === undefined ? undefined : inspect(name, folder);
  }

  list(): readonly ShelvedModel[] {
    const names = this.#folders.flatMap((folder) =>
      subfolders(folder).flatMap((first) => [
        first,
        ...subfolders(path.join(folder, first)).map((second) => `${first}/${second}`),
      ]),
    );
    return [...new Set(names)].sort().flatMap((name) => this.find(name) ?? []);
  }
}

/** Names exactly these files, for the cache: another revision never answers with an old summary. */
export function revisionOf({ folder, kind }: ModelPlace): string {
  const hash = createHash('sha256');
  for (const file of ['checksums.json', 'fetched.json', 'config.json', ...requiredFiles[kind]]) {
    const place = path.join(folder, file);
    if (!existsSync(place)) continue;
    const { size, mtimeMs } = statSync(place);
    hash
      .update(file)
      .update(file.endsWith('.json') && size < 100_000 ? readFileSync(place) : `${size} ${mtimeMs}`);
  }
  return hash.digest('hex').slice(0, 16);
}

function inspect(name: string, folder: string): ShelvedModel {
  const kind = kindOf(folder);
  const damaged = damagedIn(folder, requiredFiles[kind ?? 'seq2seq']);
  if (damaged.length > 0) {
    const problem = `${name} is damaged: ${damaged.join(' and ')} cannot be read.`;
    return { name, folder, kind: kind ?? 'seq2seq', bytes: 0, problem };
  }
  if (kind === undefined) {
    const problem = `${name} is no summarisation model: its config.json describes another kind.`;
    return { name, folder, kind: 'seq2seq', bytes: 0, problem };
  }
  const missing = [...requiredFiles[kind], ...(isBrokenOff(folder) ? [fetchedList] : [])].filter(
    (file) => !existsSync(path.join(folder, file)),
  );
  const bytes = requiredFiles[kind]
    .filter((file) => !missing.includes(file))
    .reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
  const found = { name, folder, kind, bytes };
  return missing.length === 0
    ? found
    : { ...found, problem: `${name} is not complete: ${missing.join(', ')} is missing.` };
}

function damagedIn(folder: string, files: readonly string[]): readonly string[] {
  const written = files.filter((file) => file.endsWith('.json') && existsSync(path.join(folder, file)));
  return written.filter((file) => {
    try {
      JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
      return false;
    } catch {
      return true;
    }
  });
}

/** A download began here and did not end. */
function isBrokenOff(folder: string): boolean {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((file) => file.endsWith('.part'));
}

function kindOf(folder: string): ModelKind | undefined {
  try {
    const parsed = config.parse(JSON.parse(readFileSync(path.join(folder, 'config.json'), 'utf8')));
    if (parsed.task === 'extractive-summarization') return 'extractive';
    const isSeq2Seq =
      parsed.is_encoder_decoder === true ||
      parsed.architectures?.some((name) => name.endsWith('ForConditionalGeneration')) === true;
    return isSeq2Seq ? 'seq2seq' : undefined;
  } catch {
    // What cannot be read at all is told apart by the caller.
    return undefined;
  }
}

function subfolders(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}
