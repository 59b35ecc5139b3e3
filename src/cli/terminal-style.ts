import { styleFor, type Style } from '../terminal/style.ts';
import type { Surroundings } from '../config.ts';

/** How standard output wants its text. */
export function outputStyle({ noColor, isDumb }: Surroundings): Style {
  return styleFor({ isTerminal: process.stdout.isTTY, columns: process.stdout.columns, noColor, isDumb });
}
