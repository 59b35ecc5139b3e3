import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FeedPack, FeedPacks } from '../../domain/ports/feed-packs.ts';
import { cleanCharacters, collapseSpace } from '../../domain/text/clean-characters.ts';
import { decodeDocument } from '../charset.ts';
import { readOpml } from '../files/opml.ts';

const largestBytes = 5 * 1024 * 1024;

/** The OPML files of some folders; later folders win. A folder that is missing holds none. */
export class OpmlPacks implements FeedPacks {
  readonly #folders: readonly string[];

  constructor(folders: readonly string[]) {
    this.#folders = folders;
  }

  async list(): Promise<readonly FeedPack[]> {
    const found = new Map<string, FeedPack>();
    for (const folder of this.#folders)
      for (const file of await opmlFiles(folder)) {
        const pack = await readPack(path.join(folder, file));
        if (pack !== undefined) found.set(pack.name, pack);
      }
    return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
  }
}

/** The feeds of one OPML file; `undefined` when it cannot be read or lists none. */
export async function readPack(file: string): Promise<FeedPack | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined || bytes.length > largestBytes) return undefined;
  const text = decodeDocument({ bytes, declaration: 'xml' });
  const feeds = readOpml(text);
  if (feeds.length === 0) return undefined;
  const name = path
    .basename(file)
    .replace(/\.opml$/i, '')
    .toLowerCase();
  const title = collapseSpace(cleanCharacters(/<title>([^<]{1,100})<\/title>/i.exec(text)?.[1] ?? name));
  return { name, title, feeds };
}

async function opmlFiles(folder: string): Promise<readonly string[]> {
  const files = await readdir(folder).catch(() => []);
  return files.filter((file) => file.toLowerCase().endsWith('.opml')).sort();
}
