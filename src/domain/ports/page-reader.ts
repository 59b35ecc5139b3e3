import type { NewArticle } from '../article.ts';

/** Reads the article behind a link, through the guarded client and the killable parser. */
export interface PageReader {
  /** Throws `UserError` when the address is refused, unreachable, or holds no article. */
  read(url: string, signal?: AbortSignal): Promise<NewArticle>;
}
