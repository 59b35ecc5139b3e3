import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { HubError, type Hub, type HubFile } from './hub.ts';

export type FetchedFile = { readonly bytes: number; readonly sha256: string };

export type FileToFetch = {
  readonly hub: Hub;
  readonly model: string;
  readonly file: string;
  readonly expected: HubFile;
  readonly folder: string;
  /** Called with the bytes of this file that are here. */
  readonly onBytes: (bytes: number) => void;
  /** Before the second try, in ms; doubles with each further one. */
  readonly pauseMs: number;
};

const stallMs = 30_000;
const tries = 5;

/**
 * Fetches one file beside its place, checks its size and checksum, and only then puts it there. What a broken-off try left is continued.
 * Throws `HubError`.
 */
export async function fetchFile(task: FileToFetch): Promise<FetchedFile> {
  const place = path.join(task.folder, task.file);
  await mkdir(path.dirname(place), { recursive: true });
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tryOnce(task, place);
    } catch (error) {
      const failure = asHubError(error, task.file);
      if (!failure.isPassing || attempt === tries) throw failure;
      await new Promise((resolve) => setTimeout(resolve, task.pauseMs * 2 ** (attempt - 1)));
    }
  }
}

async function tryOnce(task: FileToFetch, place: string): Promise<FetchedFile> {
  const part = `${place}.part`;
  await download(task, part);
  const fetched = await measure(part);
  const fault = faultOf(fetched, task.expected);
  if (fault === 'short') throw new HubError(`The download of ${task.file} broke off.`, { isPassing: true });
  if (fault === 'damaged') {
    await rm(part, { force: true });
    throw new HubError(`The download of ${task.file} arrived damaged.`, { isPassing: true });
  }
  await rename(part, place);
  await rm(`${part}.etag`, { force: true });
  return fetched;
}

async function download({ hub, model, file, expected, onBytes }: FileToFetch, part: string): Promise<void> {
  const from = await continueFrom(part, expected);
  if (from > 0 && from === expected.bytes) return;
  const stalled = new AbortController();
  let timer = setTimeout(() => undefined, 0);
  const rewind = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      stalled.abort();
    }, stallMs);
  };
  const { body, isPartial } = await hub.open({ model, file, from }, stalled.signal);
  const target = await open(part, isPartial ? 'a' : 'w');
  let bytes = isPartial ? from : 0;
  try {
    rewind();
    for await (const chunk of body) {
      await target.write(chunk);
      bytes += chunk.length;
      onBytes(bytes);
      rewind();
    }
    await target.sync();
  } finally {
    clearTimeout(timer);
    await target.close();
  }
}

/** How much of this very version is here already; the tag beside it tells versions apart. */
async function continueFrom(part: string, { etag, bytes }: HubFile): Promise<number> {
  const here = await stat(part).catch(() => undefined);
  const known = await readFile(`${part}.etag`, 'utf8').catch(() => undefined);
  if (here !== undefined && etag !== undefined && known === etag && here.size <= (bytes ?? 0))
    return here.size;
  await rm(part, { force: true });
  if (etag !== undefined) await writeFile(`${part}.etag`, etag);
  return 0;
}

async function measure(part: string): Promise<FetchedFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(part)) {
    if (!(chunk instanceof Uint8Array)) continue;
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

function faultOf({ bytes, sha256 }: FetchedFile, expected: HubFile): 'short' | 'damaged' | undefined {
  if (expected.bytes !== undefined && bytes < expected.bytes) return 'short';
  if (expected.bytes !== undefined && bytes > expected.bytes) return 'damaged';
  const isChecksum = expected.etag !== undefined && /^[0-9a-f]{64}$/.test(expected.etag);
  return isChecksum && expected.etag !== sha256 ? 'damaged' : undefined;
}

function asHubError(error: unknown, file: string): HubError {
  if (error instanceof HubError) return error;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC') return new HubError('The disk is full.', { isPassing: false, cause: error });
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return new HubError(`${file} cannot be written into the models folder.`, {
      isPassing: false,
      cause: error,
    });
  }
  return new HubError(`The download of ${file} broke off.`, { isPassing: true, cause: error });
}
