import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { answerTimes, coldStart, type Figures } from './answer-times.ts';
import { faultTimes } from './faults.ts';
import { openBench } from './open-bench.ts';

/** What the model process costs the bot, and how long readers wait for it: with the shipped model, over the samples, against the built child. */
const resolutionMs = 5;

/** Beyond the timer's own interval. */
async function delayDuring(work: () => Promise<unknown>): Promise<Figures> {
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  delay.enable();
  await work();
  delay.disable();
  const beyond = (nanoseconds: number): string => Math.max(0, nanoseconds / 1e6 - resolutionMs).toFixed(1);
  return { p99: beyond(delay.percentile(99)), largest: beyond(delay.max) };
}

function show(title: string, figures: Figures): void {
  console.log(`\n${title}`);
  for (const [name, value] of Object.entries(figures)) console.log(`  ${name.padEnd(46)} ${value}`);
}

const bench = openBench();
show('Start', await coldStart(bench));

show('Event-loop delay of a main process that does nothing, ms', await delayDuring(() => pause(5_000)));
const delays = await delayDuring(async () => {
  show('Answers', await answerTimes(bench));
});
show('Event-loop delay of the main process during that, ms', delays);
await bench.close();
show('Faults on every call', await faultTimes());
