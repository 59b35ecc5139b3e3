import { describe, expect, it } from 'vitest';
import { LaneQueue } from '../../src/summarizer/host/lane-queue.ts';
import { aRequest, faultyHost, startHost } from '../support/start-host.ts';

const text = (name: string, ms = 0): string => `The ${name} was opened on Monday. WAIT ${ms}.`;

describe('requests for summaries', () => {
  it('are answered readers first, work ahead afterwards', async () => {
    const { summarizer } = startHost({ entry: faultyHost });
    const order: string[] = [];
    const ask = async (name: string, lane: 'reader' | 'ahead'): Promise<void> => {
      await summarizer.summarize(aRequest(text(name), { lane }));
      order.push(name);
    };

    await Promise.all([
      ask('first', 'ahead'),
      ask('second', 'ahead'),
      ask('third', 'reader'),
      ask('fourth', 'reader'),
    ]);

    expect(order).toEqual(['first', 'third', 'fourth', 'second']);
  });

  it('move up when a reader joins what was work ahead', async () => {
    const { summarizer } = startHost({ entry: faultyHost });
    const order: string[] = [];
    const ask = async (name: string, lane: 'reader' | 'ahead'): Promise<void> => {
      await summarizer.summarize(aRequest(text(name), { lane }));
      order.push(`${name} ${lane}`);
    };

    await Promise.all([
      ask('first', 'ahead'),
      ask('second', 'ahead'),
      ask('third', 'ahead'),
      ask('third', 'reader'),
    ]);

    expect(order).toEqual(['first ahead', 'third ahead', 'third reader', 'second ahead']);
  });

  it('are told their place and the expected wait when it will be long', async () => {
    const { summarizer } = startHost({ entry: faultyHost, expectedMs: 5_000 });
    const told: { place: number; expectedMs: number }[] = [];

    const first = summarizer.summarize(aRequest(text('first')));
    const second = summarizer.summarize(aRequest(text('second')));
    const third = summarizer.summarize(aRequest(text('third'), { onWait: (wait) => told.push(wait) }));
    await Promise.all([first, second, third]);

    expect(told[0]).toEqual({ place: 2, expectedMs: 15_000 });
    expect(told[1]?.place).toBe(1);
  });

  it('are dropped when nobody waits for them any more', async () => {
    const { summarizer } = startHost({ entry: faultyHost });
    const gone = new AbortController();

    const first = summarizer.summarize(aRequest(text('first', 100)));
    const second = summarizer.summarize(aRequest(`CRASH ${text('second')}`, { signal: gone.signal }));
    gone.abort(new Error('gone'));

    await expect(second).rejects.toThrow('gone');
    expect((await first).engine).toBe('extractive');
    expect(summarizer.isIdle).toBe(true);
  });

  it('are answered from the opening when too many wait', async () => {
    const { summarizer } = startHost({ entry: faultyHost });

    const answers = await Promise.all(
      Array.from({ length: 202 }, (_, index) => summarizer.summarize(aRequest(text(`hall ${index}`)))),
    );

    const turnedAway = answers.filter(
      (summary) => summary.fallbackReason === 'too many summaries are waiting',
    );
    expect(turnedAway).toHaveLength(1);
  });

  it('are answered, with the reason, when the bot stops', async () => {
    const { summarizer } = startHost({ entry: faultyHost });

    const waiting = summarizer.summarize(aRequest(text('first', 60_000)));
    await summarizer.close();

    expect(await waiting).toMatchObject({ engine: 'opening', fallbackReason: 'the bot is stopping' });
    expect(await summarizer.summarize(aRequest(text('second')))).toMatchObject({ engine: 'opening' });
  });
});

describe('the queue', () => {
  it('knows the place of a job behind all readers', () => {
    const queue = new LaneQueue<string>({ reader: 2, ahead: 2 });
    queue.add('later', 'ahead');
    queue.add('now', 'reader');

    expect([queue.placeOf('now'), queue.placeOf('later'), queue.placeOf('never')]).toEqual([1, 2, 0]);
  });

  it('takes no more into a lane than its bound, except by promotion', () => {
    const queue = new LaneQueue<string>({ reader: 1, ahead: 1 });

    expect([queue.add('a', 'reader'), queue.add('b', 'reader'), queue.add('c', 'ahead')]).toEqual([
      true,
      false,
      true,
    ]);
    queue.promote('c');
    expect([queue.take(), queue.take(), queue.take()]).toEqual(['a', 'c', undefined]);
  });
});
