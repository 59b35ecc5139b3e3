import { Command } from 'commander';

export function chatCommand(): Command {
  return new Command('chat').description('Open the terminal; reads piped lines too.').action(async () => {
    const { runChat } = await import('./run-chat.ts');
    process.exitCode = await runChat();
  });
}
