#!/usr/bin/env node
import { CommanderError } from 'commander';
import { reportFailure } from './cli/report-failure.ts';
import { createProgram } from './cli/program.ts';
import { watchOutput } from './cli/watch-output.ts';

const wrongUse = 2;

watchOutput(process.stdout, process.stderr);

try {
  await createProgram().parseAsync(process.argv);
} catch (error) {
  // Commander has said what is wrong itself; only its exit code is not ours.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : wrongUse;
  else process.exitCode = reportFailure(error);
}
