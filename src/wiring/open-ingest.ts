import type { Config } from '../config.ts';
import { UserError } from '../domain/errors.ts';
import type { FileReader } from '../domain/ports/file-reader.ts';
import type { PageReader } from '../domain/ports/page-reader.ts';
import type { FetchAttachment } from '../domain/ports/fetch-attachment.ts';
import { packageVersion } from '../runtime/package-root.ts';
import { attachmentFetcher } from '../ingest/http/fetch-attachment.ts';
import { GuardedClient } from '../ingest/http/guarded-client.ts';
import { LocalFileReader } from '../ingest/files/file-reader.ts';

export type OpenedIngest = {
  readonly files: FileReader;
  readonly pages: PageReader;
  readonly fetchAttachment: FetchAttachment;
  close(): Promise<void>;
};

/** What brings texts in: files and pages. */
export function openIngest(config: Config): OpenedIngest {
  const client = new GuardedClient({
    allowedHosts: config.allowedPrivateHosts,
    userAgent: `Brevier/${packageVersion()}`,
  });
  // The page parser is loaded only when a page comes: it would slow down every start.
  const readPage = async (html: string, address: string | undefined) =>
    (await import('../ingest/page/extract-page.ts')).extractPage(html, address);
  return {
    files: new LocalFileReader(readPage),
    pages: {
      read: () =>
        Promise.reject(new UserError('Links cannot be read yet.', { hint: 'Give the article as a file.' })),
    },
    fetchAttachment: attachmentFetcher(client),
    close: () => Promise.resolve(),
  };
}
