import { Command } from 'commander';

export function doctorCommand(): Command {
  return new Command('doctor')
    .description('Check settings, data folder, model and token, and say what to do.')
    .action(async () => {
      const { runDoctor } = await import('./run-doctor.ts');
      process.exitCode = await runDoctor();
    });
}
