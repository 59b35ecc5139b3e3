import { fork } from 'node:child_process';
import path from 'node:path';
import { Readable } from 'node:stream';

/** A parent for the test to kill: starts a process with the heart of the model process and prints its id. */
const entry = path.join(import.meta.dirname, 'beating-host.ts');
const child = fork(entry, process.argv.slice(2), {
  execArgv: ['--import', import.meta.resolve('tsx')],
  stdio: ['ignore', 'ignore', 'inherit', 'ipc', 'pipe'],
});
const heartbeat = child.stdio[4];
if (heartbeat instanceof Readable) heartbeat.resume();
child.on('message', () => {
  process.stdout.write(`${child.pid ?? 0}\n`);
});
