import { request, timed, type Figures } from './answer-times.ts';
import { openBench } from './open-bench.ts';

const requests = 12;

/** Every process that becomes ready is killed or stopped before it can answer. */
export async function faultTimes(): Promise<Figures> {
  return {
    'killed: slowest answer, ms': await slowest('SIGKILL'),
    'stopped: slowest answer, ms': await slowest('SIGSTOP'),
  };
}

async function slowest(signal: 'SIGKILL' | 'SIGSTOP'): Promise<string> {
  const bench = openBench();
  bench.onReady((pid) => process.kill(pid, signal));
  const times: number[] = [];
  let labelled = 0;
  for (let number = 0; number < requests; number += 1) {
    const [ms, summary] = await timed(() => bench.summarizer.summarize(request(bench.articles[0], number)));
    times.push(ms);
    if (summary.fallbackReason !== undefined) labelled += 1;
  }
  const many = await Promise.all(
    Array.from({ length: 30 }, (_, number) =>
      timed(() => bench.summarizer.summarize(request(bench.articles[1], number))),
    ),
  );
  await bench.close();
  const all = [...times, ...many.map(([ms]) => ms)];
  const told = labelled + many.filter(([, summary]) => summary.fallbackReason !== undefined).length;
  return `${Math.max(...all).toFixed(0)} (${told} of ${all.length} answers labelled)`;
}
