import { openApp } from '../app.ts';
import type { Config } from '../config.ts';
import { openDiscord } from '../wiring/open-discord.ts';
import { openLog } from './open-log.ts';
import { reportFailure } from './report-failure.ts';

/** The Discord bot until it is stopped, which ends the process with 0; with 1 when Discord refuses it for good. */
export async function runBot(config: Config, stop: AbortSignal): Promise<never> {
  const log = openLog(config, { isQuiet: false });
  process.on('uncaughtException', (error) => {
    log.error({ error }, 'A failure was overlooked');
  });
  process.on('unhandledRejection', (error) => {
    log.error({ error }, 'A failure was overlooked');
  });
  const app = await openApp(config, log, { holder: 'brevier start' });
  const discord = openDiscord(config, { services: app.services, ...app.discordParts, log });
  app.services.digests.checkRightsWith(discord.postingRights);
  for (const job of app.jobs) job.start();
  let code = 0;
  try {
    await discord.run(stop);
  } catch (error) {
    code = reportFailure(error);
  }
  await Promise.all(app.jobs.map((job) => job.close()));
  await app.close();
  log.info({ code }, 'Stopped');
  // Not left to chance: a socket that waits for a farewell would keep the process for half a minute.
  process.exit(code);
}
