import { Command } from 'commander';

export function askCommand(): Command {
  return new Command('ask')
    .description('Answer one command line, such as \'/search words:"harbour bridge"\'.')
    .argument('<line>', 'the command, as you would type it')
    .option('--json', 'print the reply as data')
    .action(answer);
}

async function answer(line: string, { json }: { readonly json?: true }): Promise<void> {
  const { openTerminal } = await import('./open-terminal.ts');
  const { ask } = await import('../terminal/ask.ts');
  const opened = await openTerminal();
  try {
    const { text, exitCode } = await ask(opened.terminal, {
      line,
      asJson: json === true,
      style: opened.style,
      log: opened.log,
    });
    if (exitCode === 0) process.stdout.write(`${text}\n`);
    else process.stderr.write(`${text}\n`);
    process.exitCode = exitCode;
  } finally {
    await opened.close();
  }
}
