import { describe, expect, it } from 'vitest';
import type { Summarizer, SummaryRequest } from '../../src/domain/ports/summarizer.ts';
import type { Summary } from '../../src/domain/summary.ts';
import { Summaries } from '../../src/services/summaries.ts';
import { KeyvSummaryCache } from '../../src/storage/summary-cache.ts';
import { openingSummary } from '../../src/summarizer/opening-sentences.ts';
import { OpeningSummarizer } from '../../src/summarizer/opening-summarizer.ts';
import { anArticle } from '../support/an-article.ts';
import { VirtualClock } from '../support/virtual-clock.ts';
import { openMemory } from '../storage/world.ts';

const at = new Date('2026-03-01T00:00:00Z');
const article = {
  ...anArticle({ title: 'Hall', text: 'The hall opened on Friday. It is new.' }),
  id: 'hall',
  publishedAt: at,
  addedAt: at,
  revision: 1,
  textHash: 'hall',
};

/** A model that answers when it is told to. */
class SlowSummarizer implements Summarizer {
  readonly identity = { engine: 'seq2seq', model: 'slow', revision: '1' } as const;
  readonly #waiting: (() => void)[] = [];

  summarize(request: SummaryRequest): Promise<Summary> {
    return new Promise((resolve) => {
      this.#waiting.push(() => {
        resolve({ ...openingSummary(request), engine: 'seq2seq', model: 'slow' });
      });
    });
  }

  finish(): void {
    for (const answer of this.#waiting.splice(0)) answer();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

function world() {
  const summarizer = new SlowSummarizer();
  const clock = new VirtualClock('2026-03-02T00:00:00Z');
  const cache = new KeyvSummaryCache(openMemory().sqlite);
  return {
    summarizer,
    clock,
    summaries: new Summaries({ summarizer, opening: new OpeningSummarizer(), cache, clock }),
  };
}

describe('summaries from a slow model', () => {
  it('give way to the opening, which says so, and are there for the next reader', async () => {
    const { summarizer, clock, summaries } = world();
    const asked = summaries.soon(article, { length: 'standard' });
    await clock.pass(3_000);

    const first = await asked;
    summarizer.finish();
    await clock.pass(0);

    expect(first.engine).toBe('opening');
    expect(first.fallbackReason).toBe('the model needs longer for this article');
    expect((await summaries.soon(article, { length: 'standard' })).engine).toBe('seq2seq');
  });

  it('are shown themselves when they are made in time', async () => {
    const { summarizer, clock, summaries } = world();
    const asked = summaries.soon(article, { length: 'standard' });
    await clock.pass(2_000);

    summarizer.finish();

    expect((await asked).engine).toBe('seq2seq');
  });

  it('are announced by the opening after a second where a better answer may follow', async () => {
    const { summarizer, clock, summaries } = world();
    const shown: {
      readonly answer: { readonly summary: Summary };
      readonly pending?: { readonly place: number };
    }[] = [];
    const stages = summaries.follow(article, { length: 'standard', signal: new AbortController().signal });
    const all = (async () => {
      for await (const stage of stages) shown.push(stage);
    })();
    await clock.pass(1_000);
    const before = [...shown];

    summarizer.finish();
    await all;

    expect(before.map(({ answer, pending }) => [answer.summary.engine, pending?.place])).toEqual([
      ['opening', 1],
    ]);
    expect(shown.slice(1).map(({ answer }) => answer.summary.engine)).toEqual(['seq2seq']);
  });
});
