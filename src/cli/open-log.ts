import { secretsOf, type Config } from '../config.ts';
import type { Log } from '../domain/ports/log.ts';
import { createLog } from '../runtime/pino-log.ts';

/** The log as set up; a terminal front-end shows warnings at most, so that answers stay readable. */
export function openLog(config: Config, { isQuiet }: { readonly isQuiet: boolean }): Log {
  const level = isQuiet && config.logLevel === 'info' ? 'warn' : config.logLevel;
  return createLog({ level, format: config.logFormat, secrets: secretsOf(config) });
}
