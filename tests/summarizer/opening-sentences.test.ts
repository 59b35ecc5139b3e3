import { describe, expect, it } from 'vitest';
import { openingSummary } from '../../src/summarizer/opening-sentences.ts';
import { countWords } from '../../src/domain/text/words.ts';

const sentence = (subject: string): string =>
  `The ${subject} was told on Monday that the harbour works would take four months and cost nine million crowns.`;
const subjects = [
  'council',
  'mayor',
  'port',
  'union',
  'bank',
  'court',
  'school',
  'fleet',
  'museum',
  'market',
  'mill',
];
const text = subjects.map(sentence).join('\n\n');

const opening = (length: 'short' | 'standard' | 'long'): string[] =>
  openingSummary({ text, language: 'en', length }).sentences.map((item) => item.text);

describe('the opening sentences', () => {
  it('give one sentence when a short summary is asked for', () => {
    expect(opening('short')).toEqual([sentence('council')]);
  });

  it('give about 60 words in at most three sentences by default', () => {
    expect(opening('standard')).toEqual(subjects.slice(0, 3).map(sentence));
  });

  it('give about 150 words in at most eight sentences when a long summary is asked for', () => {
    expect(opening('long')).toEqual(subjects.slice(0, 8).map(sentence));
    expect(countWords(opening('long').join(' '))).toBeGreaterThan(135);
  });

  it('show the items of a list without their marks', () => {
    const list = subjects.map((subject) => `- ${sentence(subject)}`).join('\n');

    expect(openingSummary({ text: list, length: 'short' }).sentences).toEqual([
      { text: sentence('council'), evidence: [1] },
    ]);
  });

  it('point at themselves as evidence and say why they stand in', () => {
    const summary = openingSummary({ text, length: 'standard' }, 'the model did not answer in time');

    expect(summary.sentences.map(({ evidence }) => evidence)).toEqual([[1], [2], [3]]);
    expect(summary).toMatchObject({ engine: 'opening', fallbackReason: 'the model did not answer in time' });
  });

  it('show a first sentence that is longer than the whole summary should be', () => {
    const endless = `The council ${'and the mayor '.repeat(60)}met.`;

    expect(openingSummary({ text: `${endless} They left.`, length: 'short' }).sentences).toHaveLength(1);
  });

  it('are none where there is no text', () => {
    expect(openingSummary({ text: ' \n ', length: 'standard' }).sentences).toEqual([]);
  });
});
