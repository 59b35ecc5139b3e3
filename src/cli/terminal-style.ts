import { lineWidth, styleFor, type Style } from '../terminal/style.ts';
import type { Surroundings } from '../config.ts';

/** How standard output wants its text; a window that is made narrower later wraps narrower. */
export function outputStyle({ noColor, isDumb }: Surroundings): Style {
  const { stdout } = process;
  return {
    ...styleFor({ isTerminal: stdout.isTTY, columns: stdout.columns, noColor, isDumb }),
    get columns() {
      return lineWidth(stdout.columns);
    },
  };
}
