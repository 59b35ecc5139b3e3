import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { UsageError } from '../domain/errors.ts';
import { keepHeapTight } from '../runtime/tight-heap.ts';
import { stopOnSignals } from './stop-signals.ts';

export function startCommand(): Command {
  return new Command('start')
    .description('Run the Discord bot; without DISCORD_TOKEN, open the terminal (default).')
    .allowExcessArguments()
    .action((_options, command: Command) => start(command.args));
}

async function start([unknown]: readonly string[]): Promise<void> {
  // The default command gets every word that names no other.
  if (unknown !== undefined) {
    throw new UsageError(`There is no command “${unknown.slice(0, 40)}”.`, { hint: 'See brevier --help.' });
  }
  const config = readConfig();
  if (config.discordToken === '' && !process.stdin.isTTY) {
    throw new UsageError('There is neither a DISCORD_TOKEN nor a terminal to talk to.', {
      hint: 'Set DISCORD_TOKEN in .env to run the Discord bot, or use: brevier chat < lines.txt',
    });
  }
  if (config.discordToken !== '') {
    keepHeapTight();
    const stop = stopOnSignals();
    const { runBot } = await import('./run-bot.ts');
    await runBot(config, stop);
    return;
  }
  const { runChat } = await import('./run-chat.ts');
  process.exitCode = await runChat();
}
