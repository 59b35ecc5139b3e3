import { Command } from 'commander';

export function importCommand(): Command {
  return new Command('import')
    .description('Add articles to the library: text, Markdown, HTML, JSON Lines or OPML.')
    .argument('<files...>', 'files to read; - is standard input')
    .option('--source <name>', 'outlet of articles that do not say theirs')
    .option('--topic <name>', 'topic of articles that do not say theirs')
    .action(
      async (files: readonly string[], options: { readonly source?: string; readonly topic?: string }) => {
        const { runImport } = await import('./run-import.ts');
        process.exitCode = await runImport(files, options);
      },
    );
}
