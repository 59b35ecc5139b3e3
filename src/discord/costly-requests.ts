import type { Ask } from './requests.ts';

/** Subcommands that fetch from outside or post. */
const costly: ReadonlySet<string> = new Set([
  'feed add',
  'feed test',
  'feed import',
  'digest preview',
  'digest send-now',
]);

/** Whether a request makes the bot fetch something from outside: these count for the cool-downs, reading what is stored does not. */
export function isCostly({ command, subcommand, values }: Ask): boolean {
  return values.has('link') || values.has('file') || costly.has(`${command.data.name} ${subcommand ?? ''}`);
}
