import type { NewArticle } from '../../domain/article.ts';
import type { FileDefaults, FileItem, FileReader } from '../../domain/ports/file-reader.ts';
import type { PageArticle } from '../page/page-article.ts';
import { fileKind, looksBinary, type FileKind } from './file-kind.ts';
import { readJsonLines } from './json-lines.ts';
import { readMarkdown } from './markdown.ts';
import { readOpml } from './opml.ts';
import { toArticle, unknownSource, type RawArticle } from '../to-article.ts';
import { readWhole } from './whole-file.ts';

/** Reads a saved page. */
type ReadPage = (html: string) => Promise<PageArticle>;

/** Reads files of every kind; pages go to `readPage`, because a hostile one must not stop this thread. */
export class LocalFileReader implements FileReader {
  readonly #readPage: ReadPage;

  constructor(readPage: ReadPage) {
    this.#readPage = readPage;
  }

  async *read(
    file: { readonly name: string; readonly chunks: AsyncIterable<Uint8Array> },
    defaults: FileDefaults,
  ): AsyncIterable<FileItem> {
    const problem = (message: string): FileItem => ({ kind: 'problem', message: `${file.name} ${message}.` });
    try {
      const { opening, chunks } = await openStream(file.chunks);
      if (opening === undefined) yield problem('is empty');
      else if (looksBinary(opening)) yield problem('is not text');
      else yield* this.#readKind({ name: file.name, opening, chunks }, defaults);
    } catch (error) {
      const message = fileFault(error);
      if (message === undefined) throw error;
      yield problem(message);
    }
  }

  async *#readKind(
    file: { readonly name: string; readonly opening: Uint8Array; readonly chunks: AsyncIterable<Uint8Array> },
    defaults: FileDefaults,
  ): AsyncIterable<FileItem> {
    const problem = (message: string): FileItem => ({ kind: 'problem', message: `${file.name} ${message}.` });
    const kind = fileKind(file.name, new TextDecoder().decode(file.opening));
    if (kind === 'json-lines') {
      yield* readJsonLines(file.chunks, defaults);
      return;
    }
    if (kind === 'xml') {
      yield problem('is XML, not a page or a text; to read a feed, give its address to /feed add');
      return;
    }
    const whole = await readWhole(file.chunks, kind);
    if ('problem' in whole) yield problem(whole.problem);
    else if (kind === 'opml') yield* listFeeds(whole.text, problem);
    else yield await this.#readArticle({ kind, name: file.name, text: whole.text }, defaults);
  }

  async #readArticle(
    file: { readonly kind: FileKind; readonly name: string; readonly text: string },
    defaults: FileDefaults,
  ): Promise<FileItem> {
    const article =
      file.kind === 'html'
        ? await this.#readHtml(file.text, defaults)
        : toArticle(readText(file.kind, file.text), defaults);
    if (typeof article === 'string') return { kind: 'problem', message: `${file.name} ${article}.` };
    return { kind: 'article', article };
  }

  async #readHtml(html: string, defaults: FileDefaults): Promise<NewArticle | string> {
    const reading = await this.#readPage(html);
    if (reading.kind === 'refused') return `cannot be read: it has ${reading.reason}`;
    if (reading.kind === 'none') return 'holds no article';
    const { article } = reading;
    const isNameless = article.source === unknownSource;
    return {
      ...article,
      source: isNameless ? (defaults.source ?? article.source) : article.source,
      topic: article.topic ?? defaults.topic,
    };
  }
}

function readText(kind: FileKind, text: string): RawArticle {
  return kind === 'markdown' ? readMarkdown(text) : { text };
}

function* listFeeds(text: string, problem: (message: string) => FileItem): Iterable<FileItem> {
  const feeds = readOpml(text);
  if (feeds.length === 0) yield problem('lists no feeds');
  for (const feed of feeds) yield { kind: 'feed', feed };
}

/** The first bytes of a stream, and the stream from its beginning. */
async function openStream(source: AsyncIterable<Uint8Array>): Promise<{
  readonly opening: Uint8Array | undefined;
  readonly chunks: AsyncIterable<Uint8Array>;
}> {
  const iterator = source[Symbol.asyncIterator]();
  let opening: Uint8Array = new Uint8Array(0);
  let isDone = false;
  while (!isDone && opening.length < 4_096) {
    const next = await iterator.next();
    if (next.done === true) isDone = true;
    else opening = opening.length === 0 ? next.value : Buffer.concat([opening, next.value]);
  }
  const first = opening;
  async function* chunks(): AsyncIterable<Uint8Array> {
    yield first;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  }
  const isBlank = isDone && new TextDecoder().decode(first).trim() === '';
  return { opening: isBlank ? undefined : first, chunks: chunks() };
}

/** What the file system says, in words; `undefined` for what is not a fault of the file. */
function fileFault(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'does not exist';
  if (code === 'EISDIR') return 'is a folder, not a file';
  return code === 'EACCES' || code === 'EPERM' ? 'may not be read' : undefined;
}
