import { describe, expect, it } from 'vitest';
import type { Summarizer, SummaryRequest } from '../../src/domain/ports/summarizer.ts';
import type { Summary } from '../../src/domain/summary.ts';
import { openingSummary } from '../../src/summarizer/opening-sentences.ts';
import { SwitchingSummarizer } from '../../src/summarizer/switching-summarizer.ts';
import { aRequest } from '../support/start-host.ts';

/** Answers when it is told to. */
class SlowSummarizer implements Summarizer {
  readonly identity = { engine: 'extractive', model: 'slow', revision: '1' } as const;
  isClosed = false;
  #answer: () => void = () => undefined;

  summarize(request: SummaryRequest): Promise<Summary> {
    return new Promise((resolve) => {
      this.#answer = () => {
        resolve(openingSummary(request, this.isClosed ? 'closed' : undefined));
      };
    });
  }

  answer(): void {
    this.#answer();
  }

  async close(): Promise<void> {
    this.isClosed = true;
  }
}

describe('switching to another summarizer', () => {
  it('lets the one before finish what it has begun, and closes it then', async () => {
    const [before, after] = [new SlowSummarizer(), new SlowSummarizer()];
    const switching = new SwitchingSummarizer({ summarizer: before, reason: 'still fetching' });
    const first = switching.summarize(aRequest('The bridge is closed.'));

    const switched = switching.switchTo({ summarizer: after });
    const second = switching.summarize(aRequest('The bridge is closed.'));
    before.answer();
    after.answer();
    await switched;

    expect((await first).fallbackReason).toBe('still fetching');
    expect((await second).fallbackReason).toBeUndefined();
    expect([before.isClosed, after.isClosed]).toEqual([true, false]);
  });

  it('closes what comes after the bot has stopped', async () => {
    const [before, after] = [new SlowSummarizer(), new SlowSummarizer()];
    const switching = new SwitchingSummarizer({ summarizer: before });

    await switching.close();
    await switching.switchTo({ summarizer: after });

    expect([before.isClosed, after.isClosed]).toEqual([true, true]);
  });
});
