import { describe, expect, it } from 'vitest';
import { indexArticle } from '../../../src/domain/checks/article-index.ts';
import { repair } from '../../../src/domain/checks/repair.ts';

const article = [
  'The city closed its harbour bridge on Tuesday after engineers found a crack.',
  'About 48,000 vehicles a day use the bridge.',
  'Ferries will run through the night, the mayor said.',
  'Shops on the western shore fear for their trade.',
];
const index = indexArticle({ sentences: article, language: 'en' });

describe('repairing what a model wrote', () => {
  it('keeps sound sentences with the sentences of the article that they rest on', () => {
    const written = [
      'The harbour bridge was closed on Tuesday after a crack was found.',
      'Shops fear for their trade.',
    ];

    expect(repair(written, index)).toEqual({
      sentences: [
        { text: written[0], evidence: [1] },
        { text: written[1], evidence: [4] },
      ],
      replaced: 0,
    });
  });

  it('puts the best matching sentence of the article in the place of one with a wrong fact', () => {
    const written = [
      'The harbour bridge was closed on Tuesday.',
      'About 84,000 vehicles a day use the bridge.',
    ];

    expect(repair(written, index)).toEqual({
      sentences: [
        { text: written[0], evidence: [1] },
        { text: article[1], evidence: [2] },
      ],
      replaced: 1,
    });
  });

  it('tells nothing twice', () => {
    const written = [
      'About 48,000 vehicles use the bridge a day.',
      'About 84,000 vehicles a day use the bridge.',
    ];

    expect(repair(written, index)?.sentences).toEqual([{ text: written[0], evidence: [2] }]);
  });

  it('gives up when more than half of the sentences fail', () => {
    const written = [
      'About 84,000 vehicles a day use the bridge.',
      'It was closed on Friday.',
      'Ferries will run all night.',
    ];

    expect(repair(written, index)).toBeUndefined();
  });

  it.each([
    ['a loop', 'The bridge was closed the bridge was closed the bridge was closed the bridge was closed.'],
    ['one word again and again', 'The bridge bridge bridge bridge bridge.'],
    ['text about something else', 'Penguins prefer colder oceans where krill abounds.'],
    ['broken characters', 'The bridge was \uFFFD\uFFFD closed on Tuesday.'],
    ['next to nothing', 'The.'],
  ])('gives up on %s', (_what, text) => {
    expect(repair([text], index)).toBeUndefined();
  });
});
