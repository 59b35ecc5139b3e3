import { setImmediate as breath } from 'node:timers/promises';
import { fetchBar } from './cli/fetch-bar.ts';
import type { Config } from './config.ts';
import { operatorAudience } from './domain/audience.ts';
import type { Log } from './domain/ports/log.ts';
import type { MessagePoster } from './domain/ports/message-poster.ts';
import type { Summarizer } from './domain/ports/summarizer.ts';
import { ReportCache } from './jobs/report-cache.ts';
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
import { allGuildEvents } from './wiring/all-guild-events.ts';
import { openDigests, type OpenedDigests } from './wiring/open-digests.ts';
import { openPoster } from './wiring/open-poster.ts';
import { loadSamples } from './wiring/load-samples.ts';
import type { OpenDiscordParts } from './wiring/open-discord.ts';
import { feedGuildEvents, feedsOn, startPolling } from './wiring/open-feeds.ts';
import { openIngest, type OpenedIngest } from './wiring/open-ingest.ts';
import { openLibrary, type OpenedLibrary } from './wiring/open-library.ts';
import { openSummarizer, type SummarizerWishes } from './wiring/open-summarizer.ts';
import { openUpkeep } from './wiring/open-upkeep.ts';

export type App = {
  readonly services: Services;
  readonly importArticles: ImportArticles;
  /** What the bot does by itself; nothing of it runs before `start`. */
  readonly jobs: OpenedDigests['jobs'];
  /** What the Discord front-end needs beside the services. */
  readonly discordParts: Pick<OpenDiscordParts, 'fetchAttachment' | 'events' | 'longCalls'>;
  /** Nothing was ever imported, read or subscribed to. */
  isEmpty(): Promise<boolean>;
  /** The same commands over the samples, in memory. */
  openSamples(): Promise<Services>;
  close(): Promise<void>;
};

type Parts = {
  readonly config: Config;
  readonly log: Log;
  readonly summarizer: Summarizer;
  readonly ingest: OpenedIngest;
  readonly poster: { readonly poster?: MessagePoster };
};

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
  const summarizer = await openSummarizer(config, log, modelWishes(config, holder));
  const parts = { config, log, summarizer, ingest, poster: await openPoster(config) };
  const { services, jobs, events } = servicesOn(library, parts);
  const background = holder === undefined ? [] : startBackground(library, services.summaries, parts);
  return {
    services,
    jobs,
    importArticles: new ImportArticles(ingest.files, library.store, breath),
    discordParts: {
      fetchAttachment: ingest.fetchAttachment,
      events: allGuildEvents([feedGuildEvents(library, systemClock, log), events]),
      longCalls: library.longCalls,
    },
    isEmpty: async () => (await library.store.extent(operatorAudience)).articles === 0,
    async openSamples() {
      const samples = openLibrary({});
      opened.push(samples);
      await loadSamples(ingest.files, samples.store, systemClock.now());
      return servicesOn(samples, parts).services;
    },
    async close() {
      // The summarizer is closed beside them: who waits for a summary is answered, and ends.
      await Promise.all([...background, summarizer].map((part) => part.close()));
      await ingest.close();
      for (const each of opened) each.close();
      lock?.release();
    },
  };
}

/** What a program that stays does by itself: night work, summaries ahead, polling. */
function startBackground(
  library: OpenedLibrary,
  summaries: Summaries,
  { config, log, ingest }: Parts,
): readonly { close(): Promise<void> }[] {
  const perHour = config.summariesAheadPerHour;
  const ahead = new SummarizeAhead({ articles: library.fresh, summaries, clock: systemClock, log, perHour });
  ahead.start();
  const report = new ReportCache({ cache: library.cache, clock: systemClock, log });
  report.start();
  const upkeep = openUpkeep(config, log);
  return [upkeep, startPolling({ config, log, library, ingest, clock: systemClock }), ahead, report];
}

/** A program that stays fetches its model; the bot shows a bar meanwhile, the terminal front-end has its prompt there. */
function modelWishes({ discordToken, summaryModel }: Config, holder: string | undefined): SummarizerWishes {
  return {
    mayFetch: holder !== undefined,
    ...(discordToken === '' ? {} : { onProgress: fetchBar(summaryModel) }),
  };
}

function takeLock({ dataDir }: Config, name: string): DataLock {
  return DataLock.take(dataDir, { name, pid: process.pid, since: systemClock.now() });
}

type OpenedServices = Pick<OpenedDigests, 'jobs' | 'events'> & { readonly services: Services };

function servicesOn(opened: OpenedLibrary, parts: Parts): OpenedServices {
  const { store, cache } = opened;
  const { summarizer, ingest, poster, config, log } = parts;
  const opening = new OpeningSummarizer();
  const summaries = new Summaries({ summarizer, opening, cache, clock: systemClock });
  const digests = openDigests({
    ...opened,
    ...poster,
    settings: config,
    summaries,
    clock: systemClock,
    log,
    zone: localZone(),
  });
  const services = {
    library: new Library(store),
    summaries,
    readings: new Readings({ store, files: ingest.files, pages: ingest.pages }),
    feeds: feedsOn(opened, ingest, config),
    ...digests.services,
    clock: systemClock,
    about: {
      version: packageVersion(),
      // Another one after a fetch.
      get model() {
        return summarizer.identity.model;
      },
    },
  };
  return { services, jobs: digests.jobs, events: digests.events };
}

function localZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
