import path from 'node:path';
import type { Config } from '../config.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type { GuildEvents } from '../domain/ports/guild-events.ts';
import type { Log } from '../domain/ports/log.ts';
import { OpmlPacks, readPack } from '../ingest/feeds/opml-packs.ts';
import { PollFeeds } from '../jobs/poll-feeds.ts';
import { packageRoot } from '../runtime/package-root.ts';
import { FeedPolling } from '../services/feed-polling.ts';
import { Feeds } from '../services/feeds.ts';
import type { OpenedIngest } from './open-ingest.ts';
import type { OpenedLibrary } from './open-library.ts';

type Parts = {
  readonly config: Config;
  readonly log: Log;
  readonly library: OpenedLibrary;
  readonly ingest: OpenedIngest;
  readonly clock: Clock;
};

/** The use cases around feeds over a library. */
export function feedsOn({ feedStore }: OpenedLibrary, ingest: OpenedIngest, config: Config): Feeds {
  const folders = [path.join(packageRoot, 'samples', 'feeds'), path.join(config.dataDir, 'feeds')];
  return new Feeds({
    store: feedStore,
    reader: ingest.feeds,
    packs: new OpmlPacks(folders),
    files: ingest.files,
    maxFeedsPerGuild: config.maxFeedsPerGuild,
  });
}

/** Reads the feeds of everybody, the operator's `DEFAULT_FEEDS` included, until it is closed. */
export function startPolling({ config, log, library, ingest, clock }: Parts): PollFeeds {
  const { feedStore: feeds, store: articles } = library;
  const { feeds: reader, pages } = ingest;
  const polling = new FeedPolling({ feeds, articles, reader, pages, clock, chance: Math.random });
  const job = new PollFeeds({ feeds, polling, clock, log });
  readDefaultFeeds(feedsOn(library, ingest, config), config, log)
    .catch((error: unknown) => {
      log.error({ error }, 'The default feeds could not be read');
    })
    .finally(() => {
      job.start();
    });
  return job;
}

async function readDefaultFeeds(feeds: Feeds, { defaultFeeds }: Config, log: Log): Promise<void> {
  if (defaultFeeds === '') return;
  const pack = await readPack(defaultFeeds);
  if (pack === undefined) log.warn({ file: defaultFeeds }, 'DEFAULT_FEEDS lists no feeds or cannot be read');
  else await feeds.subscribeAll({}, pack.feeds);
}

/** Stops polling for guilds that removed the bot, and goes on for those that brought it back. */
export function feedGuildEvents({ feedStore }: OpenedLibrary, clock: Clock, log: Log): GuildEvents {
  const run = (work: Promise<void>): void => {
    work.catch((error: unknown) => {
      log.error({ error }, 'A change of servers could not be stored');
    });
  };
  return {
    guildsPresent: (guildIds) => {
      run(feedStore.keepGuilds(guildIds, clock.now()));
    },
    guildJoined: (guildId) => {
      run(feedStore.returnToGuild(guildId));
    },
    guildLeft: (guildId) => {
      run(feedStore.leaveGuild(guildId, clock.now()));
    },
    channelDeleted: () => undefined,
  };
}
