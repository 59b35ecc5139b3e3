import { setImmediate as breath } from 'node:timers/promises';
import { fetchBar } from './cli/fetch-bar.ts';
import type { Config } from './config.ts';
import { operatorAudience } from './domain/audience.ts';
import type { FetchAttachment } from './domain/ports/fetch-attachment.ts';
import type { FileReader } from './domain/ports/file-reader.ts';
import type { GuildEvents } from './domain/ports/guild-events.ts';
import type { Log } from './domain/ports/log.ts';
import type { PageReader } from './domain/ports/page-reader.ts';
import type { Summarizer } from './domain/ports/summarizer.ts';
import { packageVersion } from './runtime/package-root.ts';
import { systemClock } from './runtime/system-clock.ts';
import { ImportArticles } from './services/import-articles.ts';
import { Library } from './services/library.ts';
import { Readings } from './services/readings.ts';
import type { Services } from './services/services.ts';
import { Summaries } from './services/summaries.ts';
import { DataLock } from './storage/data-lock.ts';
import { OpeningSummarizer } from './summarizer/opening-summarizer.ts';
import { openDigests } from './wiring/open-digests.ts';
import { loadSamples } from './wiring/load-samples.ts';
import { openIngest } from './wiring/open-ingest.ts';
import { openLibrary, type OpenedLibrary } from './wiring/open-library.ts';
import { openSummarizer } from './wiring/open-summarizer.ts';

export type App = {
  readonly services: Services;
  readonly importArticles: ImportArticles;
  /** What the Discord front-end needs beside the services. */
  readonly discordParts: { readonly fetchAttachment: FetchAttachment; readonly events: GuildEvents };
  /** Nothing was ever imported, read or subscribed to. */
  isEmpty(): Promise<boolean>;
  /** The same commands over the samples, in memory. */
  openSamples(): Promise<Services>;
  close(): Promise<void>;
};

/** Feeds and digests of a guild will listen here. */
const noGuildEvents: GuildEvents = {
  guildsPresent: () => undefined,
  guildJoined: () => undefined,
  guildLeft: () => undefined,
  channelDeleted: () => undefined,
};

type Parts = { readonly summarizer: Summarizer; readonly files: FileReader; readonly pages: PageReader };

/**
 * Builds every part and joins them. `holder` names the program that wants the data folder for itself.
 * Throws `UserError` when the data folder cannot be used.
 */
export async function openApp(
  config: Config,
  log: Log,
  { holder }: { readonly holder?: string } = {},
): Promise<App> {
  const lock = holder === undefined ? undefined : takeLock(config, holder);
  const library = openLibrary({ dataDir: config.dataDir });
  const opened = [library];
  const ingest = openIngest(config);
  const summarizer = await openSummarizer(config, log, {
    mayFetch: holder !== undefined,
    ...(config.discordToken === '' ? {} : { onProgress: fetchBar(config.summaryModel) }),
  });
  const parts = { summarizer, ...ingest };
  const { fetchAttachment } = ingest;
  return {
    services: servicesOn(library, parts),
    importArticles: new ImportArticles(ingest.files, library.store, breath),
    discordParts: { fetchAttachment, events: noGuildEvents },
    isEmpty: async () => (await library.store.extent(operatorAudience)).articles === 0,
    async openSamples() {
      const samples = openLibrary({});
      opened.push(samples);
      await loadSamples(ingest.files, samples.store, systemClock.now());
      return servicesOn(samples, parts);
    },
    async close() {
      await summarizer.close();
      await ingest.close();
      for (const each of opened) each.close();
      lock?.release();
    },
  };
}

function takeLock({ dataDir }: Config, name: string): DataLock {
  return DataLock.take(dataDir, { name, pid: process.pid, since: systemClock.now() });
}

function servicesOn(opened: OpenedLibrary, { summarizer, files, pages }: Parts): Services {
  const { store, cache } = opened;
  const opening = new OpeningSummarizer();
  const summaries = new Summaries({ summarizer, opening, cache, clock: systemClock });
  return {
    library: new Library(store),
    summaries,
    readings: new Readings({ store, files, pages }),
    ...openDigests({ ...opened, summaries, clock: systemClock, zone: localZone() }),
    clock: systemClock,
    about: { version: packageVersion(), model: summarizer.identity.model },
  };
}

function localZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
