import about from './about.ts';
import article from './article.ts';
import brief from './brief.ts';
import type { Command, MessageCommand } from './command.ts';
import digest from './digest.ts';
import evidence from './evidence.ts';
import feed from './feed.ts';
import helpOn from './help.ts';
import latest from './latest.ts';
import related from './related.ts';
import search from './search.ts';
import summarizeLinks from './summarize-links.ts';
import summarize from './summarize.ts';

/** Every command, in the order in which help shows them. */
export const commands: readonly Command[] = [
  summarize,
  search,
  latest,
  brief,
  feed,
  digest,
  helpOn(() => commands),
  about,
  article,
  evidence,
  related,
];

/** Every command in the menu of a message. */
export const messageCommands: readonly MessageCommand[] = [summarizeLinks];
