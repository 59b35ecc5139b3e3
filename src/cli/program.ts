import { Command } from 'commander';
import { packageVersion } from '../runtime/package-root.ts';
import { askCommand } from './ask.ts';
import { backupCommand } from './backup.ts';
import { chatCommand } from './chat.ts';
import { doctorCommand } from './doctor.ts';
import { modelCommand } from './model.ts';
import { importCommand } from './import.ts';
import { restoreCommand } from './restore.ts';
import { startCommand } from './start.ts';
import { storyCommand } from './story.ts';
import { summarizeCommand } from './summarize.ts';

const examples = `
Examples:
  brevier                                         run the bot, or open the terminal when no token is set
  brevier ask '/search words:"harbour bridge"'    answer one line
  brevier import articles.jsonl --topic world     add articles to the library
  brevier summarize < articles.jsonl              summarize many texts at once
  brevier story split 4f1c2a9b7e                  take an article out of a story it does not belong to
  brevier doctor                                  see what is set up and what to do`;

/** The command line; commands load what they need only when they run. */
export function createProgram(): Command {
  const program = new Command('brevier')
    .description('A Discord bot that summarizes the news on your own machine.')
    .version(packageVersion(), '-V, --version', 'Show the version.')
    .helpOption('-h, --help', 'Show this help.')
    .helpCommand('help [command]', 'Show the help of one command.')
    .addHelpText('after', examples)
    .showSuggestionAfterError()
    .exitOverride();
  program.addCommand(startCommand(), { isDefault: true });
  const others = [
    chatCommand(),
    askCommand(),
    importCommand(),
    summarizeCommand(),
    modelCommand(),
    storyCommand(),
    doctorCommand(),
    backupCommand(),
    restoreCommand(),
  ];
  for (const command of others) program.addCommand(command);
  setManners(program);
  return program;
}

/** A command built on its own inherits nothing: without this, wrong use of a command's command would end with Commander's own code. */
function setManners(parent: Command): void {
  for (const command of parent.commands) {
    command.exitOverride().helpOption('-h, --help', 'Show this help.');
    setManners(command);
  }
}
