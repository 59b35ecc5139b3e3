import type { Command } from './command.ts';
import evidence from './evidence.ts';
import help from './help.ts';
import latest from './latest.ts';
import related from './related.ts';
import search from './search.ts';
import summarize from './summarize.ts';

/** Every command, in the order in which help shows them. */
export const commands: readonly Command[] = [summarize, search, latest, help, evidence, related];
