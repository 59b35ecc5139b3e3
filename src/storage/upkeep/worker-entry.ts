import { parentPort, workerData } from 'node:worker_threads';
import { UserError } from '../../domain/errors.ts';
import { runTask } from './tasks.ts';
import type { UpkeepResult, UpkeepTask } from './tasks.ts';

/** Runs the one task it was started for, answers, and ends. */
function run(task: UpkeepTask): UpkeepResult {
  try {
    return runTask(task);
  } catch (error) {
    if (error instanceof UserError) {
      return {
        kind: 'failed',
        message: error.message,
        ...(error.hint === undefined ? {} : { hint: error.hint }),
      };
    }
    throw error;
  }
}

// Only `UpkeepThread` starts this file.
parentPort?.postMessage(run(workerData as UpkeepTask));
