import { parentPort } from 'node:worker_threads';
import { parseWork, type ParseWork } from './work.ts';

// Only the parse pool of this program speaks to this thread, so its messages are trusted.
type Task = { readonly id: number; readonly name: keyof ParseWork; readonly input: never };

parentPort?.on('message', ({ id, name, input }: Task) => {
  try {
    parentPort?.postMessage({ id, output: parseWork[name](input) });
  } catch (error) {
    parentPort?.postMessage({ id, failure: error instanceof Error ? error.message : String(error) });
  }
});
parentPort?.postMessage({ id: 'ready' });
