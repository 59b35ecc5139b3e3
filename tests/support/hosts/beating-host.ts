import { startHeartbeat } from '../../../src/summarizer/host/heartbeat.ts';

/** As the model process begins; then it rests, or computes without ever looking at a message. */
startHeartbeat();
process.on('disconnect', () => {
  process.exit();
});
process.on('message', () => undefined);
process.send?.('started');
if (process.argv.includes('is busy without end')) setTimeout(() => spin(), 300);

function spin(): never {
  for (;;) Math.random();
}
