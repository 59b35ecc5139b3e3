import type { NewArticle } from '../domain/article.ts';
import type { Shelf } from '../domain/audience.ts';
import type { ArticleStore, SaveOutcome } from '../domain/ports/article-store.ts';
import type { FileDefaults, FileItem, FileReader, ListedFeed } from '../domain/ports/file-reader.ts';
import { fileProblem } from '../domain/wording/file-wording.ts';

/** So many are saved in one transaction: short enough not to be felt by a bot that runs beside. */
export const batchBesideOthers = 50;
/** A file of nothing but broken lines must not fill the memory with complaints. */
const mostProblems = 1_000;

export type ImportFile = { readonly name: string; readonly chunks: AsyncIterable<Uint8Array> };

/** `message` is a whole sentence with the file's name, and the line where there is one. */
export type ImportProblem = { readonly file: string; readonly line?: number; readonly message: string };

export type ImportReport = {
  readonly added: number;
  readonly revised: number;
  readonly unchanged: number;
  /** In all, even where not every one is listed. */
  readonly problemCount: number;
  readonly problems: readonly ImportProblem[];
  /** What OPML files listed; subscribing is the caller's to do. */
  readonly feeds: readonly ListedFeed[];
};

export type ImportProgress = { readonly file: string; readonly articles: number; readonly problems: number };

export type ImportOptions = {
  readonly shelf: Shelf;
  readonly defaults: FileDefaults;
  /** Articles in the next transaction; larger is faster where nobody else waits to write. */
  readonly batchSize?: () => number;
  /** Called after each batch. */
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
};

/** Puts the articles of files on a shelf. What was saved stays saved, whatever happens later. */
export class ImportArticles {
  readonly #reader: FileReader;
  readonly #store: ArticleStore;
  readonly #pause: () => Promise<void>;

  /** `pause`: a breath between two batches, in which others may write. */
  constructor(reader: FileReader, store: ArticleStore, pause: () => Promise<void>) {
    this.#reader = reader;
    this.#store = store;
    this.#pause = pause;
  }

  async run(
    files: Iterable<ImportFile> | AsyncIterable<ImportFile>,
    options: ImportOptions,
  ): Promise<ImportReport> {
    const tally = new Tally();
    const nextSize = options.batchSize ?? (() => batchBesideOthers);
    let batchSize = nextSize();
    for await (const file of files) {
      let batch: NewArticle[] = [];
      for await (const item of this.#reader.read(file, options.defaults)) {
        options.signal?.throwIfAborted();
        if (item.kind === 'article') batch.push(item.article);
        else tally.note(file.name, item);
        if (batch.length < batchSize) continue;
        await this.#save(batch, options, { file: file.name, tally });
        batch = [];
        batchSize = nextSize();
      }
      if (batch.length > 0) await this.#save(batch, options, { file: file.name, tally });
    }
    return tally.report();
  }

  async #save(
    batch: readonly NewArticle[],
    options: ImportOptions,
    { file, tally }: { readonly file: string; readonly tally: Tally },
  ): Promise<void> {
    tally.count(await this.#store.save(batch, options.shelf));
    options.onProgress?.({ file, articles: tally.articles, problems: tally.problemCount });
    await this.#pause();
  }
}

class Tally {
  articles = 0;
  problemCount = 0;
  readonly #outcomes = { added: 0, revised: 0, unchanged: 0 };
  readonly #problems: ImportProblem[] = [];
  readonly #feeds: ListedFeed[] = [];

  count(outcomes: readonly SaveOutcome[]): void {
    this.articles += outcomes.length;
    for (const { kind } of outcomes) this.#outcomes[kind === 'shelved' ? 'added' : kind] += 1;
  }

  note(file: string, item: Exclude<FileItem, { kind: 'article' }>): void {
    if (item.kind === 'feed') {
      this.#feeds.push(item.feed);
      return;
    }
    this.problemCount += 1;
    if (this.#problems.length >= mostProblems) return;
    const { line } = item;
    this.#problems.push({ file, message: fileProblem(file, item), ...(line === undefined ? {} : { line }) });
  }

  report(): ImportReport {
    const { problemCount } = this;
    return { ...this.#outcomes, problemCount, problems: this.#problems, feeds: this.#feeds };
  }
}
