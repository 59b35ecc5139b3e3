import { Command, Option } from 'commander';
import { summaryLengths, type SummaryLength } from '../domain/summary.ts';

export function summarizeCommand(): Command {
  return new Command('summarize')
    .description('Read JSON Lines {id, title?, text} and write JSON Lines with their summaries.')
    .addOption(
      new Option('--length <length>', 'how long each summary is').choices(summaryLengths).default('standard'),
    )
    .action(async ({ length }: { readonly length: SummaryLength }) => {
      const { runSummarize } = await import('./run-summarize.ts');
      process.exitCode = await runSummarize(length);
    });
}
