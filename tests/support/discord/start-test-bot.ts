import path from 'node:path';
import { onTestFinished } from 'vitest';
import { commands, messageCommands } from '../../../commands/index.ts';
import type { Command } from '../../../commands/command.ts';
import { DiscordFrontEnd, type DiscordSettings } from '../../../src/discord/start-discord.ts';
import type { NewArticle } from '../../../src/domain/article.ts';
import type { GuildEvents } from '../../../src/domain/ports/guild-events.ts';
import type { Summarizer } from '../../../src/domain/ports/summarizer.ts';
import { attachmentFetcher } from '../../../src/ingest/http/fetch-attachment.ts';
import { GuardedClient } from '../../../src/ingest/http/guarded-client.ts';
import { createLog } from '../../../src/runtime/pino-log.ts';
import { systemClock } from '../../../src/runtime/system-clock.ts';
import { emptyFolder } from '../run-program.ts';
import { startTestApp, type TestApp } from '../test-app.ts';
import { Journal } from './journal.ts';
import {
  startLoopbackDiscord,
  testToken,
  type LoopbackDiscord,
  type LoopbackDiscordOptions,
} from './loopback-discord.ts';

type Options = {
  readonly articles?: readonly NewArticle[];
  /** What time the commands take it to be. */
  readonly now?: string;
  readonly summarizer?: Summarizer;
  readonly discord?: LoopbackDiscordOptions;
  /** Beside the program's own. */
  readonly extraCommands?: readonly Command[];
  readonly settings?: Partial<DiscordSettings>;
  readonly events?: Partial<GuildEvents>;
  /** Where commands are registered, when it should outlive one bot. */
  readonly scopeFile?: string;
  /** Done to this Discord before the bot starts. */
  readonly prepare?: (discord: LoopbackDiscord) => void;
  /** Do not wait until it is logged in and its commands are registered. */
  readonly isImpatient?: boolean;
};

export type TestBot = {
  readonly discord: LoopbackDiscord;
  readonly app: TestApp;
  readonly frontEnd: DiscordFrontEnd;
  /** Every line of the log so far. */
  readonly logged: readonly string[];
  /** Waits for a line of the log that has this in it. */
  untilLogged(words: string): Promise<unknown>;
  /** Settles when the bot has ended, with why. */
  readonly ended: Promise<unknown>;
  stop(): Promise<unknown>;
};

const silentEvents: GuildEvents = {
  guildsPresent: () => undefined,
  guildJoined: () => undefined,
  guildLeft: () => undefined,
  channelDeleted: () => undefined,
};

/** The front-end over a library in memory, logged in to a Discord on loopback, which must see no breach of its rules until the end. */
export async function startTestBot(options: Options = {}): Promise<TestBot> {
  const discord = await startLoopbackDiscord(options.discord);
  options.prepare?.(discord);
  const app = await startTestApp(options);
  const bot = openBot(options, discord, app);
  onTestFinished(async () => {
    await bot.stop();
    await discord.close();
  });
  if (options.isImpatient !== true) await bot.untilLogged('Commands are in place');
  return bot;
}

/** One more bot on the same Discord. */
export function openBot(options: Options, discord: LoopbackDiscord, app: TestApp): TestBot {
  const lines = new Journal<string>();
  const log = createLog({ level: 'debug', format: 'json', secrets: [testToken] }, (line) => {
    lines.add(line);
  });
  const { host } = new URL(discord.apiUrl);
  const client = new GuardedClient({ allowedHosts: [host], userAgent: 'Brevier/test' });
  const frontEnd = new DiscordFrontEnd({
    commands: [...commands, ...(options.extraCommands ?? [])],
    messageCommands,
    services: app.services,
    fetchAttachment: attachmentFetcher(client),
    events: { ...silentEvents, ...options.events },
    longCalls: app.longCalls,
    clock: systemClock,
    log,
    settings: {
      token: testToken,
      apiUrl: discord.apiUrl,
      guildId: undefined,
      shareLibrary: true,
      allowedGuilds: [],
      readerSeconds: 0,
      deferAfterMs: 700,
      guildSeconds: 0,
      scopeFile: options.scopeFile ?? path.join(emptyFolder(), 'scope.json'),
      ...options.settings,
    },
  });
  const stopping = new AbortController();
  const ended = frontEnd.run(stopping.signal).then(
    () => 'stopped',
    (error: unknown) => error,
  );
  return {
    discord,
    app,
    frontEnd,
    logged: lines.entries,
    untilLogged: (words) => lines.until((line) => line.includes(words)),
    ended,
    stop() {
      stopping.abort();
      return ended;
    },
  };
}
