import { describe, expect, it } from 'vitest';
import { aRequest, faultyHost, startHost } from '../support/start-host.ts';

const opening = 'The bridge was closed on Tuesday after engineers found a crack.';
const steady = `${opening} STEADY.`;

describe('when the model process makes trouble', () => {
  it.each([
    ['is killed', 'CRASH', 'the model process stopped unexpectedly'],
    ['is stopped', 'FREEZE', 'the model process stopped answering'],
    ['takes too much memory', 'SWELL', 'the model needed too much memory'],
    ['never comes to an end', 'SPIN', 'the model did not answer in time'],
    ['answers in no known shape', 'BABBLE', 'the model gave an unusable answer'],
    ['answers with what the article does not say', 'LIE', 'the model gave an unusable answer'],
  ])('answers from the opening, with the reason, when it %s', async (_what, word, reason) => {
    const limits = { silenceMs: 1_500, jobMs: word === 'SPIN' ? 1_000 : 20_000, memoryMb: 600 };
    const { summarizer } = startHost({ entry: faultyHost, ...limits });

    const summary = await summarizer.summarize(aRequest(`${opening} ${word}.`));

    expect(summary.engine).toBe('opening');
    expect(summary.fallbackReason).toBe(reason);
    expect(summary.sentences[0]).toEqual({ text: opening, evidence: [1] });
  });

  it('is served by a fresh process afterwards', async () => {
    const { summarizer } = startHost({ entry: faultyHost });

    await summarizer.summarize(aRequest(`${opening} CRASH.`));
    const summary = await summarizer.summarize(aRequest(steady));

    expect(summary.fallbackReason).toBeUndefined();
    expect(summary.engine).toBe('extractive');
  });

  it('does not give a text a fourth chance to end the process', async () => {
    const { summarizer, events } = startHost({ entry: faultyHost });

    await summarizer.summarize(aRequest(`${opening} CRASH.`));
    await summarizer.summarize(aRequest(`${opening} CRASH.`));
    const last = await summarizer.summarize(aRequest(`${opening} CRASH.`));

    expect(events.filter(({ event }) => event === 'Model process ended')).toHaveLength(3);
    expect(last.fallbackReason).toBe('this text has stopped the model several times');
  });

  it('lets nobody wait for a process that hangs longer than the patience for trouble', async () => {
    const { summarizer } = startHost({ entry: faultyHost, silenceMs: 1_500, troubledMs: 1_000 });

    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => summarizer.summarize(aRequest(`${opening} FREEZE ${index}.`))),
    );

    expect(answers.every((summary) => summary.fallbackReason !== undefined)).toBe(true);
  });
});
