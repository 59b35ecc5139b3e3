import { Command } from 'commander';

export function backupCommand(): Command {
  return new Command('backup')
    .description('Copy the library to a file, also while the bot runs.')
    .argument('[file]', 'where to; without it, under today’s date in the folder backups of the data folder')
    .action(async (file: string | undefined) => {
      const { runBackup } = await import('./run-backup.ts');
      runBackup(file);
    });
}
