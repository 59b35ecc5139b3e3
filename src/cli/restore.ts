import { Command } from 'commander';

export function restoreCommand(): Command {
  return new Command('restore')
    .description('Put a backup in the place of the library, which is moved aside. Stop the bot first.')
    .argument('[file]', 'the backup; without it, the newest one that was made by day')
    .option('--list', 'only show the backups there are')
    .action(async (file: string | undefined, options: { readonly list?: boolean }) => {
      const { listBackups, runRestore } = await import('./run-backup.ts');
      if (options.list === true) listBackups();
      else runRestore(file);
    });
}
