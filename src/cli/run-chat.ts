import { chat } from '../terminal/chat.ts';
import type { Style } from '../terminal/style.ts';
import { wrap } from '../terminal/wrap.ts';
import { openTerminal } from './open-terminal.ts';

const welcome = [
  'Brevier searches and sums up news, here or, with a DISCORD_TOKEN, in Discord.',
  'Type /latest, /search ferry fire or /summarize kestrel bridge, and press Enter.',
  'Tab completes, numbers press buttons, /help shows everything, /quit ends.',
];

function welcomeFor({ columns }: Style): string {
  return welcome.map((line) => wrap(line, columns)).join('\n');
}

/** The terminal front-end until its input ends; gives the exit code: 1 when a line failed and nobody watched, else 0. */
export async function runChat(): Promise<number> {
  const isInteractive = process.stdin.isTTY && process.stdout.isTTY;
  const opened = await openTerminal({ holder: 'brevier chat' });
  const stopping = new AbortController();
  const stop = (): void => {
    stopping.abort();
  };
  process.once('SIGTERM', stop);
  try {
    if (isInteractive) process.stdout.write(`${welcomeFor(opened.style)}\n\n`);
    const screen = {
      input: process.stdin,
      output: process.stdout,
      isInteractive,
      style: opened.style,
      log: opened.log,
    };
    const failures = await chat(opened.terminal, screen, stopping.signal);
    return failures > 0 && !isInteractive ? 1 : 0;
  } finally {
    process.off('SIGTERM', stop);
    await opened.close();
  }
}
