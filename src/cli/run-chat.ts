import { chat } from '../terminal/chat.ts';
import { openTerminal } from './open-terminal.ts';

const welcome = [
  'Brevier summarizes the news on this machine.',
  'Type a command and press Enter, such as /latest, /search harbour bridge, or /summarize harbour bridge.',
  'Tab completes, /help shows everything, /quit ends. Set DISCORD_TOKEN in .env to run it as a Discord bot.',
];

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
    if (isInteractive) process.stdout.write(`${welcome.join('\n')}\n\n`);
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
