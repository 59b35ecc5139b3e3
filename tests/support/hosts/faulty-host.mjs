// Speaks the model process's language and does what the text it reads says: CRASH, FREEZE (stops like a process under SIGSTOP), SPIN
// (a loop without end), SWELL (takes more and more memory), BABBLE (a message of no known shape), LIE (a sentence that the article does
// not contain). Any other text gets its own first sentence, after as many milliseconds as it says: "WAIT 300".
// Plain JavaScript without imports, so that it starts in no time.
import { writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

const beat = `setInterval(() => require('node:fs').writeSync(4, process.memoryUsage.rss() + '\\n'), 100)`;
new Worker(beat, { eval: true });
process.on('disconnect', () => process.exit());

const hoard = [];

process.on('message', ({ kind, id, job }) => {
  if (kind === 'load') process.send({ kind: 'ready', engine: 'extractive' });
  else answer(id, job.text);
});

function answer(id, text) {
  if (text.includes('CRASH')) process.kill(process.pid, 'SIGKILL');
  if (text.includes('FREEZE')) process.kill(process.pid, 'SIGSTOP');
  while (text.includes('SPIN')) Math.random();
  while (text.includes('SWELL')) swell();
  if (/CRASH|FREEZE/.test(text)) return;
  const sentence = text.includes('LIE')
    ? 'Nothing of this stands there.'
    : text.slice(0, text.indexOf('.') + 1);
  const summary = {
    engine: 'extractive',
    wordsRead: 1,
    ms: 1,
    sentences: [{ text: sentence, evidence: [1] }],
  };
  const message = text.includes('BABBLE')
    ? { kind: 'summary', id: 'first' }
    : { kind: 'summary', id, summary };
  setTimeout(() => process.send(message), Number(/WAIT (\d+)/.exec(text)?.[1] ?? 0));
}

function swell() {
  hoard.push(Buffer.alloc(8_000_000, 1));
  if (hoard.length > 200) writeSync(2, 'Nobody has stopped this.\n');
}
