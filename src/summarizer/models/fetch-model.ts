import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FetchedFile } from './fetch-file.ts';
import { fetchFile } from './fetch-file.ts';
import { fetchedList } from './fetched-list.ts';
import { Hub, HubError, type HubFile } from './hub.ts';
import { optionalFiles, requiredFiles } from './model-files.ts';

export type FetchProgress = { readonly bytes: number; readonly totalBytes: number };

export type ModelToFetch = {
  readonly name: string;
  readonly hubUrl: string;
  /** Where fetched models stand: `DATA_DIR/models`. */
  readonly modelsFolder: string;
  readonly onProgress?: (progress: FetchProgress) => void;
  /** Before a file is tried a second time, in ms. */
  readonly pauseMs?: number;
};

/**
 * Fetches a summarisation model from the hub, whole or not at all: until the last file is here, the list that makes the folder a model is
 * missing. Gives the folder. Throws `HubError`.
 */
export async function fetchModel({
  name,
  hubUrl,
  modelsFolder,
  onProgress,
  pauseMs = 400,
}: ModelToFetch): Promise<string> {
  const hub = new Hub(hubUrl);
  const folder = path.join(modelsFolder, ...name.split('/'));
  const wanted = await listOnHub(hub, name);
  const totalBytes = [...wanted.values()].reduce((sum, { bytes = 0 }) => sum + bytes, 0);
  const fetched: Record<string, FetchedFile> = {};
  let done = 0;
  await mkdir(folder, { recursive: true });
  for (const [file, expected] of wanted) {
    const onBytes = (bytes: number): void => onProgress?.({ bytes: done + bytes, totalBytes });
    fetched[file] = await fetchFile({ hub, model: name, file, expected, folder, onBytes, pauseMs });
    done += fetched[file].bytes;
    onProgress?.({ bytes: done, totalBytes });
  }
  const list = path.join(folder, fetchedList);
  await writeFile(`${list}.part`, `${JSON.stringify({ files: fetched }, undefined, 2)}\n`);
  await rename(`${list}.part`, list);
  return folder;
}

/** `config.json` last: a folder without it is no model, however far a broken-off download came. */
async function listOnHub(hub: Hub, name: string): Promise<ReadonlyMap<string, HubFile>> {
  const files = [
    ...requiredFiles.seq2seq.filter((file) => file !== 'config.json'),
    ...optionalFiles,
    'config.json',
  ];
  const found = new Map<string, HubFile>();
  for (const file of files) {
    const known = await hub.ask(name, file);
    if (known !== undefined) found.set(file, known);
    else if (!optionalFiles.includes(file)) {
      throw new HubError(`The hub's ${name} is no summarisation model for Brevier: it has no ${file}.`, {
        isPassing: false,
      });
    }
  }
  return found;
}
