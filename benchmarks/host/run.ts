import { monitorEventLoopDelay } from 'node:perf_hooks';
import { answerTimes, coldStart, type Figures } from './answer-times.ts';
import { faultTimes } from './faults.ts';
import { openBench } from './open-bench.ts';

/** What the model process costs the bot, and how long readers wait for it: with the shipped model, over the samples, against the built child. */
function show(title: string, figures: Figures): void {
  console.log(`\n${title}`);
  for (const [name, value] of Object.entries(figures)) console.log(`  ${name.padEnd(46)} ${value}`);
}

const bench = openBench();
show('Start', await coldStart(bench));

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
show('Answers', await answerTimes(bench));
delay.disable();
show('Event-loop delay of the main process meanwhile, ms', {
  p99: (delay.percentile(99) / 1e6 - 5).toFixed(1),
  largest: (delay.max / 1e6 - 5).toFixed(1),
});
await bench.close();
show('Faults on every call', await faultTimes());
