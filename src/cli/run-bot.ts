import { openApp } from '../app.ts';
import type { Config } from '../config.ts';
import { openDiscord } from '../wiring/open-discord.ts';
import { openLog } from './open-log.ts';
import { reportFailure } from './report-failure.ts';

/** Whoever stops the bot waits no longer than this. */
const stopWithinMs = 9000;

/** The Discord bot until SIGTERM or SIGINT, which end it with 0; with 1 when Discord refuses it for good. */
export async function runBot(config: Config): Promise<never> {
  const log = openLog(config, { isQuiet: false });
  const stopping = new AbortController();
  const stop = (signal: NodeJS.Signals): void => {
    log.info({ signal }, 'Stopping');
    setTimeout(() => process.exit(0), stopWithinMs).unref();
    stopping.abort();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('unhandledRejection', (error) => {
    log.error({ error }, 'A failure was overlooked');
  });
  const app = await openApp(config, log, { holder: 'brevier start' });
  const discord = openDiscord(config, { services: app.services, ...app.discordParts, log });
  let code = 0;
  try {
    await discord.run(stopping.signal);
  } catch (error) {
    code = reportFailure(error);
  }
  await app.close();
  log.info({ code }, 'Stopped');
  // Not left to chance: a socket that waits for a farewell would keep the process for half a minute.
  process.exit(code);
}
