import { Command, InvalidArgumentError } from 'commander';

export function importCommand(): Command {
  return new Command('import')
    .description('Add articles: text, Markdown, HTML, JSON Lines; or the feeds of an OPML file.')
    .argument('<files...>', 'files to read; - is standard input')
    .option('--source <name>', 'outlet of articles that do not say theirs', name)
    .option('--topic <name>', 'topic of articles that do not say theirs', name)
    .action(
      async (files: readonly string[], options: { readonly source?: string; readonly topic?: string }) => {
        const { runImport } = await import('./run-import.ts');
        process.exitCode = await runImport(files, options);
      },
    );
}

/** An outlet or topic without a name would show as an empty line. */
function name(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') throw new InvalidArgumentError('It needs a name.');
  return trimmed;
}
