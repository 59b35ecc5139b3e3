import { setPriority, constants } from 'node:os';
import { loadEngines, type Loaded } from '../load-engines.ts';
import { summarizeWith, UnfitTextError } from '../summarize-with.ts';
import { asModelProblem } from '../model-problem.ts';
import { startHeartbeat } from './heartbeat.ts';
import { parentMessage, type ChildMessage, type ParentMessage } from './messages.ts';

/** The model process: loads what it is told to, answers one job after the other, and ends with its parent. */

// Before the priority falls: the heart must beat in time even on a busy machine.
startHeartbeat();
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
process.on('disconnect', () => {
  process.exit();
});

let loaded: Loaded | undefined;

async function answer(message: ParentMessage): Promise<ChildMessage> {
  if (message.kind === 'load') {
    loaded = await loadEngines(message.model, message.reserve);
    const { engine, problem } = loaded;
    return {
      kind: 'ready',
      engine: engine.kind,
      ...(problem === undefined ? {} : { problem: problem.message }),
    };
  }
  if (loaded === undefined) throw new Error('A job came before the model was loaded.');
  return { kind: 'summary', id: message.id, summary: await summarizeWith(loaded, message.job) };
}

function failure(message: ParentMessage, error: unknown): ChildMessage {
  process.stderr.write(`${error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error'}\n`);
  if (message.kind === 'summarize') {
    const reason = error instanceof UnfitTextError ? error.message : 'the model could not read this text';
    return { kind: 'failed', id: message.id, reason };
  }
  const { reason, message: detail } = asModelProblem(message.model.name, error);
  return { kind: 'refused', reason, detail };
}

process.on('message', (raw) => {
  const message = parentMessage.parse(raw);
  void answer(message)
    .catch((error: unknown) => failure(message, error))
    .then((reply) => process.send?.(reply));
});
