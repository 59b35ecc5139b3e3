import { setImmediate as breath } from 'node:timers/promises';
import { fetchBar } from './cli/fetch-bar.ts';
import type { Config } from './config.ts';
import { operatorAudience } from './domain/audience.ts';
import type { FetchAttachment } from './domain/ports/fetch-attachment.ts';
import type { GuildEvents } from './domain/ports/guild-events.ts';
import type { Log } from './domain/ports/log.ts';
import type { Summarizer } from './domain/ports/summarizer.ts';
import { SummarizeAhead } from './jobs/summarize-ahead.ts';
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
import { feedGuildEvents, feedsOn, startPolling } from './wiring/open-feeds.ts';
import { openIngest, type OpenedIngest } from './wiring/open-ingest.ts';
import { openLibrary, type OpenedLibrary } from './wiring/open-library.ts';
import { openSummarizer, type SummarizerWishes } from './wiring/open-summarizer.ts';
import { openUpkeep } from './wiring/open-upkeep.ts';

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

type Parts = { readonly config: Config; readonly summarizer: Summarizer; readonly ingest: OpenedIngest };

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
  const upkeep = holder === undefined ? undefined : openUpkeep(config, log);
  const opened = [library];
  const ingest = openIngest(config);
  const summarizer = await openSummarizer(config, log, modelWishes(config, holder));
  const parts = { config, summarizer, ingest };
  const services = servicesOn(library, parts);
  const ahead = openAhead(library, services.summaries, { log, perHour: config.summariesAheadPerHour });
  if (holder !== undefined) ahead.start();
  const polling =
    holder === undefined ? undefined : startPolling({ config, log, library, ingest, clock: systemClock });
  return {
    services,
    importArticles: new ImportArticles(ingest.files, library.store, breath),
    discordParts: discordParts(library, ingest, log),
    isEmpty: async () => (await library.store.extent(operatorAudience)).articles === 0,
    async openSamples() {
      const samples = openLibrary({});
      opened.push(samples);
      await loadSamples(ingest.files, samples.store, systemClock.now());
      return servicesOn(samples, parts);
    },
    async close() {
      const aheadIsDone = ahead.close();
      await upkeep?.close();
      await polling?.close();
      await summarizer.close();
      await aheadIsDone;
      await ingest.close();
      for (const each of opened) each.close();
      lock?.release();
    },
  };
}

function discordParts(
  library: OpenedLibrary,
  { fetchAttachment }: OpenedIngest,
  log: Log,
): App['discordParts'] {
  return { fetchAttachment, events: feedGuildEvents(library, systemClock, log) };
}

/** A program that stays fetches its model; the bot shows a bar meanwhile, the terminal front-end has its prompt there. */
function modelWishes({ discordToken, summaryModel }: Config, holder: string | undefined): SummarizerWishes {
  return {
    mayFetch: holder !== undefined,
    ...(discordToken === '' ? {} : { onProgress: fetchBar(summaryModel) }),
  };
}

function openAhead(
  { fresh }: OpenedLibrary,
  summaries: Summaries,
  { log, perHour }: { readonly log: Log; readonly perHour: number },
): SummarizeAhead {
  return new SummarizeAhead({ articles: fresh, summaries, clock: systemClock, log, perHour });
}

function takeLock({ dataDir }: Config, name: string): DataLock {
  return DataLock.take(dataDir, { name, pid: process.pid, since: systemClock.now() });
}

function servicesOn(opened: OpenedLibrary, { config, summarizer, ingest }: Parts): Services {
  const { store, cache } = opened;
  const opening = new OpeningSummarizer();
  const summaries = new Summaries({ summarizer, opening, cache, clock: systemClock });
  return {
    library: new Library(store),
    summaries,
    readings: new Readings({ store, files: ingest.files, pages: ingest.pages }),
    feeds: feedsOn(opened, ingest, config),
    ...openDigests({ ...opened, summaries, clock: systemClock, zone: localZone() }),
    clock: systemClock,
    about: { version: packageVersion(), model: summarizer.identity.model },
  };
}

function localZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
