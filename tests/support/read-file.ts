import type { NewArticle } from '../../src/domain/article.ts';
import type { FileDefaults, FileItem } from '../../src/domain/ports/file-reader.ts';
import { LocalFileReader } from '../../src/ingest/files/file-reader.ts';
import { readPageArticle } from '../../src/ingest/page/page-article.ts';

const reader = new LocalFileReader((html) => Promise.resolve(readPageArticle(html, undefined)));

/** What the file reader makes of this content, given to it cut at odd places, as a stream may be. */
export async function readFileItems(
  name: string,
  content: string | Uint8Array,
  defaults: FileDefaults = {},
): Promise<FileItem[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  async function* chunks(): AsyncIterable<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 7_777) yield bytes.subarray(at, at + 7_777);
  }
  return readItems(name, chunks(), defaults);
}

export async function readItems(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  defaults: FileDefaults = {},
): Promise<FileItem[]> {
  const all: FileItem[] = [];
  for await (const item of reader.read({ name, chunks }, defaults)) all.push(item);
  return all;
}

export function firstArticle(items: readonly FileItem[]): NewArticle {
  const [item] = items;
  if (item?.kind !== 'article') throw new Error(`No article but ${JSON.stringify(item)}`);
  return item.article;
}
