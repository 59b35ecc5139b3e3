import { Worker } from 'node:worker_threads';

/** The pipe, beside standard streams and IPC, on which the model process shows that it lives. */
export const heartbeatDescriptor = 4;

const everyMs = 200;

// Plain JavaScript in a string: a file would have to be found and compiled a second time just for these lines.
// The thread beats on while native inference holds the main one; when nobody reads any more, the parent is gone,
// and only a signal ends a process whose main thread is busy.
const beating = `
const { writeSync } = require('node:fs');
const { workerData } = require('node:worker_threads');
const beat = () => {
  try {
    writeSync(workerData.descriptor, process.memoryUsage.rss() + '\\n');
  } catch (error) {
    if (error.code !== 'EAGAIN') process.kill(process.pid, 'SIGKILL');
  }
};
beat();
setInterval(beat, workerData.everyMs);
`;

/** Writes the memory in use (bytes, one line a beat) to the parent; ends this process when the parent is gone. */
export function startHeartbeat(): void {
  const worker = new Worker(beating, {
    eval: true,
    execArgv: [],
    workerData: { descriptor: heartbeatDescriptor, everyMs },
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
  });
  worker.unref();
}

/** The last memory figure in a piece of the heartbeat, in bytes. */
export function lastBeat(chunk: Uint8Array): number | undefined {
  const line = new TextDecoder().decode(chunk).trimEnd().split('\n').at(-1);
  const bytes = Number(line);
  return Number.isFinite(bytes) && bytes > 0 ? bytes : undefined;
}
