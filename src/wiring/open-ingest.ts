import { HostGate } from '../domain/polling/host-gate.ts';
import type { FetchAttachment } from '../domain/ports/fetch-attachment.ts';
import type { FeedReader } from '../domain/ports/feed-reader.ts';
import type { FileReader } from '../domain/ports/file-reader.ts';
import type { PageReader } from '../domain/ports/page-reader.ts';
import { WebFeedReader } from '../ingest/feeds/web-feed-reader.ts';
import { LocalFileReader } from '../ingest/files/file-reader.ts';
import { attachmentFetcher } from '../ingest/http/fetch-attachment.ts';
import { GuardedClient } from '../ingest/http/guarded-client.ts';
import { WebPageReader } from '../ingest/page/web-page-reader.ts';
import { ParsePool } from '../ingest/parse-worker/parse-pool.ts';
import { entryFile } from '../runtime/entry-file.ts';
import { packageVersion } from '../runtime/package-root.ts';
import { systemClock } from '../runtime/system-clock.ts';

export type OpenedIngest = {
  readonly files: FileReader;
  readonly pages: PageReader;
  readonly feeds: FeedReader;
  readonly fetchAttachment: FetchAttachment;
  close(): Promise<void>;
};

type Settings = { readonly allowedPrivateHosts: readonly string[] };

/** What brings texts in: files and pages. Parsing threads start with the first page or feed. */
export function openIngest({ allowedPrivateHosts }: Settings): OpenedIngest {
  const pool = new ParsePool({ entry: entryFile('src/ingest/parse-worker/entry') });
  const userAgent = `Brevier/${packageVersion()} (self-hosted news reader; feeds and links asked for by its users)`;
  const settings = { allowedHosts: allowedPrivateHosts, userAgent };
  // Feeds and readers' links share one gate; files lie with Discord, which expects many requests.
  const client = new GuardedClient({ ...settings, gate: new HostGate(systemClock) });
  return {
    files: new LocalFileReader((html) => pool.run('html', html)),
    pages: new WebPageReader(client, pool),
    feeds: new WebFeedReader({ client, pool, clock: systemClock }),
    fetchAttachment: attachmentFetcher(new GuardedClient(settings)),
    close: () => pool.close(),
  };
}
