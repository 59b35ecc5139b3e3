import { describe, expect, it } from 'vitest';
import { chooseAtLeast, chooseSentences } from '../../../src/summarizer/extractive/choose-sentences.ts';

const SENTENCES = [
  'The city closed the Harbour Bridge on Tuesday after engineers found a crack in one of its main girders.',
  'About 48,000 vehicles a day are being sent around the bay, and ferries run every ten minutes until midnight.',
  'However, the mayor called the closure a precaution and promised a decision on the repair within ten days.',
  'Engineers found the crack in a main girder of the Harbour Bridge, so the city closed it on Tuesday.',
  '“We will not gamble with lives.”',
  'Shop owners near the southern ramp reported half as many customers as on an ordinary weekday in autumn.',
  'He said the last inspection, two years ago, had found nothing of the kind in that part of the structure.',
  'Sign up for our newsletter to get the news every morning.',
];

describe('choice of sentences', () => {
  it('shows one sentence when a short summary is wanted', () => {
    const chosen = chooseSentences({ sentences: SENTENCES, scores: [3, 2, 1, 0, 0, 0, 0, 0] }, 'short');

    expect(chosen).toEqual([0]);
  });

  it('keeps to three points of about 60 words in article order', () => {
    const chosen = chooseSentences(
      { sentences: SENTENCES, scores: [1, 2, -3, -3, -3, 5, -3, -3] },
      'standard',
    );

    expect(chosen).toEqual([0, 1, 5]);
  });

  it('does not say the same thing twice', () => {
    const chosen = chooseSentences(
      { sentences: SENTENCES, scores: [5, 0, -9, 6, -9, 1, -9, -9] },
      'standard',
    );

    expect(chosen).not.toEqual(expect.arrayContaining([0, 3]));
  });

  it('shows a sentence that leans on the one before only together with it', () => {
    const chosen = chooseSentences({ sentences: SENTENCES, scores: [0, 0, 9, 0, 0, 0, 0, 0] }, 'standard');

    expect(chosen).toEqual(expect.arrayContaining([1, 2]));
  });

  it.each([
    [
      'a sentence that has lost its beginning',
      [
        'Flood barriers held in the old inner city, built',
        'after the even higher flood of 2002 in the valley.',
      ],
    ],
    [
      'what somebody says within several sentences',
      [
        '"The reason I came is the crew," Ruiz said. "It changed me.',
        'I will deal with it alone.',
        'I will stay."',
      ],
    ],
    [
      'the same in curly marks',
      [
        '“The reason I came is the crew,” Ruiz said. “It changed me.',
        'I will deal with it alone.',
        'I will stay.”',
      ],
    ],
  ])('never shows %s', (_, sentences) => {
    const all = [...sentences, ...SENTENCES.slice(0, 2)];
    const scores = [-5, 9, -5, -5, -5].slice(0, all.length);

    expect(chooseSentences({ sentences: all, scores }, 'standard')).not.toContain(1);
  });

  it('shows what follows a quotation that has ended', () => {
    const sentences = ['"I will stay," Ruiz said.', SENTENCES[1] ?? '', '“Good.” That was all, Ruiz said.'];

    expect(chooseSentences({ sentences, scores: [-5, 9, -5] }, 'short')).toEqual([1]);
  });

  it('minds no small letters in a text that has no others', () => {
    const sentences = SENTENCES.map((sentence) => sentence.toLowerCase());

    expect(chooseSentences({ sentences, scores: [3, 2, 1, 0, 0, 0, 0, 0] }, 'short')).toEqual([0]);
  });

  it.each([
    'Which means that the city has to pay for both bridges in the end.',
    'By then the second bridge should be open to lorries again.',
    'At the time, two of the four lanes were shut for lorries anyway.',
    'Suddenly, all of the drivers had to find another way to work.',
    'In that sense the new bridge takes the place of the old ferry.',
    'Lucky for them, the ferry runs until midnight on every day of the week.',
    'Drivers know this, and leave their cars at home on Mondays.',
    'Even though they were counted twice, they were fewer than in spring.',
    'Even though they were counted twice they were fewer than in spring.',
    'The reason: engineers had found a crack in one of the main girders.',
  ])('shows only together with the one before: %s', (leaning) => {
    const sentences = [SENTENCES[1] ?? '', SENTENCES[7] ?? '', leaning];

    expect(chooseSentences({ sentences, scores: [2, -5, 9] }, 'standard')).toEqual([0]);
  });

  it('lets a question with "which" stand by itself', () => {
    const sentences = [
      SENTENCES[1] ?? '',
      SENTENCES[7] ?? '',
      'Which of the two bridges will be open first?',
    ];

    expect(chooseSentences({ sentences, scores: [2, -5, 9] }, 'standard')).toEqual([0, 2]);
  });

  it('leaves out a sentence whose support may not be shown', () => {
    const sentences = [
      '“We will not gamble with lives.”',
      'He said so on Tuesday in front of the bridge.',
      SENTENCES[0] ?? '',
    ];

    const chosen = chooseSentences({ sentences, scores: [0, 9, -5] }, 'long');

    expect(chosen).toEqual([2]);
  });

  it('never shows the headline, boilerplate or half a quotation', () => {
    const title = 'City closes Harbour Bridge after engineers find crack';
    const sentences = [`${title}.`, ...SENTENCES, '“The girder is old, the mayor told reporters.'];

    const chosen = chooseSentences(
      { title, sentences, scores: sentences.map((_, i) => (i % 4 === 0 ? 9 : 1)) },
      'long',
    );

    expect(chosen.map((i) => sentences[i])).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^City closes|newsletter|gamble|The girder is old/)]),
    );
  });

  it('shows one long sentence when all are longer than the summary should be', () => {
    const long = `The committee ${'of the city council and the port authority '.repeat(20)}met.`;

    expect(chooseSentences({ sentences: [long, long], scores: [1, 4] }, 'short')).toEqual([1]);
  });

  it('gives nothing for an article without sentences', () => {
    expect(chooseSentences({ sentences: [], scores: [] }, 'standard')).toEqual([]);
  });

  it('fills an exact number of words for comparisons, whatever the sentences are', () => {
    const words = chooseAtLeast({ sentences: SENTENCES, scores: SENTENCES.map(() => 0) }, 100)
      .map((i) => SENTENCES[i]?.split(' ').length ?? 0)
      .reduce((sum, count) => sum + count, 0);

    expect(words).toBeGreaterThanOrEqual(100);
  });
});
