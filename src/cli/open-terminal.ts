import { commands } from '../../commands/index.ts';
import { openApp } from '../app.ts';
import { readConfig, readSurroundings } from '../config.ts';
import type { Log } from '../domain/ports/log.ts';
import type { Services } from '../services/services.ts';
import type { Terminal } from '../terminal/run-line.ts';
import type { Style } from '../terminal/style.ts';
import { openLog } from './open-log.ts';
import { outputStyle } from './terminal-style.ts';

/** Commands that tell stories; the editions place what they need by themselves. */
const telling = new Set(['search', 'latest', 'summarize']);
/** What an import left beyond that is placed before the next line. */
const placingMs = 200;

export type OpenedTerminal = {
  readonly terminal: Terminal;
  readonly style: Style;
  readonly log: Log;
  close(): Promise<void>;
};

/** The commands over the operator's library, or over the samples as long as that is empty. */
export async function openTerminal({ holder }: { readonly holder?: string } = {}): Promise<OpenedTerminal> {
  const config = readConfig();
  const log = openLog(config, { isQuiet: true });
  const app = await openApp(config, log, { holder });
  let samples: Promise<Services> | undefined;
  const choose: Terminal['servicesFor'] = async (command, subcommand) => {
    if (!(await app.isEmpty())) return app.services;
    // What an admin sets up belongs into the data folder, where it is kept; what is only looked at does not.
    const isLook =
      subcommand === 'preview' && (await app.services.digests.list({ locale: 'en-GB' })).length === 0;
    if (command.isForAdmins === true && !isLook) return app.services;
    if (samples === undefined) {
      process.stderr.write(
        'The library is empty, so these are samples; to add articles: brevier import FILE\n',
      );
      samples = app.openSamples();
    }
    return samples;
  };
  const servicesFor: Terminal['servicesFor'] = async (command, subcommand) => {
    const services = await choose(command, subcommand);
    // Without a bot nobody has placed what an import or the samples brought, and copies would be listed one by one.
    if (telling.has(command.data.name))
      await services.stories.placePending({ signal: AbortSignal.timeout(placingMs) });
    return services;
  };
  return {
    terminal: { commands, servicesFor },
    style: outputStyle(readSurroundings()),
    log,
    close: () => app.close(),
  };
}
