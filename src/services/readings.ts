import type { Article, NewArticle } from '../domain/article.ts';
import type { Audience, Shelf } from '../domain/audience.ts';
import { UserError } from '../domain/errors.ts';
import type { ArticleStore } from '../domain/ports/article-store.ts';
import type { AttachedFile, FileReader } from '../domain/ports/file-reader.ts';
import type { PageReader } from '../domain/ports/page-reader.ts';
import { typedAddress } from '../domain/typed-address.ts';
import { fileProblem } from '../domain/wording/file-wording.ts';
import { storyErrors } from '../domain/wording/story-wording.ts';
import { Turns } from './turns.ts';

/** A reader's file is an article or a page, not a library: import is there for those. */
const maxFileBytes = 5 * 1024 * 1024;
/** A file is held as bytes and as text until it is an article. */
const filesAtOnce = 2;

/** Where a reading is kept and who may see it from then on. */
type Keeping = { readonly shelf: Shelf; readonly audience: Audience; readonly signal: AbortSignal };

/** What readers bring along to be summarised: links and files. Each is kept on one shelf and opened from there. */
export class Readings {
  readonly #store: ArticleStore;
  readonly #files: FileReader;
  readonly #pages: PageReader;
  readonly #turns = new Turns(filesAtOnce);

  constructor(parts: {
    readonly store: ArticleStore;
    readonly files: FileReader;
    readonly pages: PageReader;
  }) {
    this.#store = parts.store;
    this.#files = parts.files;
    this.#pages = parts.pages;
  }

  /** Throws `UserError` when the link is refused, cannot be reached, or holds no article. */
  async fromLink(link: string, keeping: Keeping): Promise<Article> {
    const url = typedAddress(link);
    const known = await this.#store.findByUrl(url, keeping.audience);
    if (known !== undefined && known.completeness === 'full') return known;
    return this.#keep(await this.#pages.read(url, keeping.signal), keeping);
  }

  /** Throws `UserError` when the file is too large or holds no article. */
  fromFile(file: AttachedFile, keeping: Keeping): Promise<Article> {
    return this.#turns.take(() => this.#readFile(file, keeping));
  }

  async #readFile(file: AttachedFile, keeping: Keeping): Promise<Article> {
    const bytes = await file.read(maxFileBytes, keeping.signal);
    // A text that names no outlet is known to its reader by the file's name.
    const named = { name: file.name, chunks: once(bytes) };
    let article: NewArticle | undefined;
    for await (const item of this.#files.read(named, { source: file.name })) {
      if (item.kind === 'problem') throw new UserError(fileProblem(file.name, item));
      if (item.kind !== 'article') continue;
      if (article !== undefined) throw storyErrors.severalInFile(file.name);
      article = item.article;
    }
    if (article === undefined) throw storyErrors.noArticleInFile(file.name);
    return this.#keep(article, keeping);
  }

  async #keep(article: NewArticle, { shelf, audience }: Keeping): Promise<Article> {
    const [outcome] = await this.#store.save([article], shelf);
    const kept = outcome === undefined ? undefined : await this.#store.find(outcome.id, audience);
    if (kept === undefined)
      throw new Error(`The article "${article.title}" was saved where its reader cannot see it`);
    return kept;
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
