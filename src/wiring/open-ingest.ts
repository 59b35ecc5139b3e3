import { UserError } from '../domain/errors.ts';
import type { FileReader } from '../domain/ports/file-reader.ts';
import type { PageReader } from '../domain/ports/page-reader.ts';
import { LocalFileReader } from '../ingest/files/file-reader.ts';

export type OpenedIngest = {
  readonly files: FileReader;
  readonly pages: PageReader;
  close(): Promise<void>;
};

/** What brings texts in: files and pages. */
export function openIngest(): OpenedIngest {
  // The page parser is loaded only when a page comes: it would slow down every start.
  const readPage = async (html: string, address: string | undefined) =>
    (await import('../ingest/page/extract-page.ts')).extractPage(html, address);
  return {
    files: new LocalFileReader(readPage),
    pages: {
      read: () =>
        Promise.reject(new UserError('Links cannot be read yet.', { hint: 'Give the article as a file.' })),
    },
    close: () => Promise.resolve(),
  };
}
