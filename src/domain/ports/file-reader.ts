import type { NewArticle } from '../article.ts';

/** A file that a reader attached or an operator imports; its bytes are fetched only when they are wanted. */
export type AttachedFile = {
  readonly name: string;
  readonly sizeBytes?: number;
  readonly contentType?: string;
  /** Throws `UserError` when the bytes cannot be had or are more than `maxBytes`. */
  readonly read: (maxBytes: number, signal?: AbortSignal) => Promise<Uint8Array>;
};

/** What stands in an OPML file. */
export type ListedFeed = { readonly url: string; readonly title?: string; readonly topic?: string };

/** What one piece of a file gave; a broken line names its number, counted from 1, and why. */
export type FileItem =
  | { readonly kind: 'article'; readonly article: NewArticle; readonly line?: number }
  | { readonly kind: 'feed'; readonly feed: ListedFeed }
  | { readonly kind: 'problem'; readonly message: string; readonly line?: number };

export type FileDefaults = { readonly source?: string; readonly topic?: string };

/** Reads text, Markdown, HTML, JSON Lines and OPML, told apart by name and content. */
export interface FileReader {
  /** Streams, so that a large file never stands in memory as a whole. A file that is unfit as a whole gives one problem. */
  read(
    file: { readonly name: string; readonly chunks: AsyncIterable<Uint8Array> },
    defaults: FileDefaults,
  ): AsyncIterable<FileItem>;
}
