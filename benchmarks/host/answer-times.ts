import type { Article } from '../../src/domain/article.ts';
import type { SummaryRequest } from '../../src/domain/ports/summarizer.ts';
import { systemClock } from '../../src/runtime/system-clock.ts';
import { Summaries } from '../../src/services/summaries.ts';
import { OpeningSummarizer } from '../../src/summarizer/opening-summarizer.ts';
import { openLibrary } from '../../src/wiring/open-library.ts';
import type { Bench } from './open-bench.ts';

export type Figures = Readonly<Record<string, string>>;

const summaries = 1_000;
const together = 100;

export async function coldStart({ summarizer, articles }: Bench): Promise<Figures> {
  const [ms] = await timed(() => summarizer.summarize(request(articles[0], 0)));
  return { 'first answer, process not yet started, ms': ms.toFixed(0) };
}

/** A thousand different articles one after the other, then the same from the cache, then many at once. */
export async function answerTimes({ summarizer, articles }: Bench): Promise<Figures> {
  const library = openLibrary({});
  const parts = { summarizer, cache: library.cache, opening: new OpeningSummarizer(), clock: systemClock };
  const service = new Summaries(parts);
  const stored = Array.from({ length: summaries }, (_, index) =>
    article(articles[index % articles.length], index),
  );
  for (const each of stored.slice(0, 100))
    await service.summarize(each, { length: 'standard', lane: 'reader' });
  const before = settledMemory();
  const cold: number[] = [];
  const cached: number[] = [];
  for (const each of stored) {
    const longer = { ...each, textHash: `${each.textHash}-again` };
    cold.push((await timed(() => service.summarize(longer, { length: 'long', lane: 'reader' })))[0]);
    cached.push((await timed(() => service.summarize(longer, { length: 'long', lane: 'reader' })))[0]);
  }
  const growth = settledMemory() - before;
  const same = request(articles[1], summaries + 1);
  const answers = await Promise.all(Array.from({ length: together }, () => summarizer.summarize(same)));
  const [allMs] = await timed(() =>
    Promise.all(
      Array.from({ length: together }, (_, index) =>
        summarizer.summarize(request(articles[2], 5_000 + index)),
      ),
    ),
  );
  library.close();
  return {
    'article not yet summarised, process warm, ms': spread(cold),
    'from the cache, ms': spread(cached),
    [`memory of the bot after ${summaries} summaries, MB`]: `+${(growth / 1e6).toFixed(1)}`,
    [`inferences for ${together} identical requests`]: String(new Set(answers).size),
    [`${together} different requests at once, all answered, ms`]: allMs.toFixed(0),
  };
}

export function request(
  from: { readonly title: string; readonly text: string } | undefined,
  number: number,
): SummaryRequest {
  const { title = '', text = '' } = from ?? {};
  return {
    title,
    text: `${text}\n\nThis was edition ${number}.`,
    language: 'en',
    length: 'standard',
    lane: 'reader',
  };
}

function article(
  from: { readonly title: string; readonly text: string } | undefined,
  number: number,
): Article {
  const { title, text } = { title: '', ...request(from, number) };
  const at = new Date(0);
  const fixed = {
    source: 'Bench',
    language: 'en',
    publishedAt: at,
    addedAt: at,
    completeness: 'full',
    revision: 1,
  } as const;
  return { ...fixed, id: String(number), title, text, textHash: `bench-${number}` };
}

function spread(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, largest ${at(1)}`;
}

function settledMemory(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss();
}

export async function timed<Value>(
  action: () => Promise<Value>,
): Promise<readonly [ms: number, value: Value]> {
  const startedAt = performance.now();
  const value = await action();
  return [performance.now() - startedAt, value];
}
