import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ModelPlace } from '../../src/summarizer/host/messages.ts';
import { combine } from '../../src/summarizer/seq2seq/combine.ts';
import { cutLongSentence, piecesOf } from '../../src/summarizer/seq2seq/pieces.ts';
import { writeTinySeq2Seq } from '../support/models/tiny-seq2seq.ts';
import { aRequest, startHost } from '../support/start-host.ts';

let folder = '';
const place = (name: string): ModelPlace => ({ name, folder: path.join(folder, name), kind: 'seq2seq' });

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'brevier-models-'));
  writeTinySeq2Seq(path.join(folder, 'copies'), 'copies');
  writeTinySeq2Seq(path.join(folder, 'misreads'), 'misreads');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a sequence-to-sequence model', () => {
  it('never shows a reader a number or name that it misread', async () => {
    const { summarizer } = startHost({ model: place('misreads') });
    const text =
      'The harbour bridge was closed on Tuesday. The mayor asked for calm. About 1,100 cars were sent back, Mona Marsh said.';

    const summary = await summarizer.summarize(aRequest(text));

    expect(summary.sentences).toEqual([
      { text: 'The harbour bridge was closed on Tuesday.', evidence: [1] },
      { text: 'The mayor asked for calm.', evidence: [2] },
      { text: 'About 1,100 cars were sent back, Mona Marsh said.', evidence: [3] },
    ]);
    expect(summary).toMatchObject({ engine: 'seq2seq', note: "one sentence replaced by the article's own" });
  });

  it("gives way to the article's own sentences when most of what it wrote is wrong", async () => {
    const { summarizer } = startHost({ model: place('misreads') });
    const text = 'About 1,100 cars were sent back, Mona Marsh said. The 11 ferries of Moss sailed all night.';

    const summary = await summarizer.summarize(aRequest(text));

    expect(summary.engine).toBe('extractive');
    expect(summary.note).toContain('did not agree with the article');
    expect(summary.sentences.every((sentence) => text.includes(sentence.text))).toBe(true);
  });

  it('reads a long article to its end', async () => {
    const { summarizer } = startHost({ model: place('copies') });
    const filler = Array.from(
      { length: 30 },
      (_, index) => `Paragraph ${index} tells of the harbour and of its boats.`,
    );
    const text = [...filler, 'The harbour will be sold to Orlin, whose boats fill the harbour.'].join('\n\n');

    const title = 'Harbour will be sold to Orlin';
    const summary = await summarizer.summarize(aRequest(text, { title, length: 'long' }));

    expect(summary.sentences).toContainEqual({
      text: 'The harbour will be sold to Orlin, whose boats fill the harbour.',
      evidence: [31],
    });
  });

  it('leaves an article in another language to ranking, and says so', async () => {
    const { summarizer } = startHost({ model: place('copies') });
    const text =
      'Die Stadt hat am Dienstag ihre Hafenbrücke geschlossen, nachdem Ingenieure einen Riss gefunden hatten. Fähren fahren die ganze Nacht.';

    const summary = await summarizer.summarize(aRequest(text, { language: 'und' }));

    expect(summary).toMatchObject({
      engine: 'extractive',
      note: 'ranked without the model, which was made for English',
    });
    expect(summary.model).toBeUndefined();
  });
});

describe('the pieces of an article', () => {
  const sentences = (lengths: readonly (readonly number[])[]) =>
    lengths.flatMap((paragraph, number) =>
      paragraph.map((tokens, index) => ({ tokens, paragraph: number, text: `${number}.${index}` })),
    );
  const texts = (limit: number, lengths: readonly (readonly number[])[]) =>
    piecesOf(sentences(lengths), limit).map((piece) => piece.map(({ text }) => text).join(' '));

  it('are one where everything fits', () => {
    expect(texts(100, [[20, 20], [20]])).toEqual(['0.0 0.1 1.0']);
  });

  it('end with a paragraph where one ends nearby', () => {
    expect(texts(100, [[40, 40], [30, 30], [50]])).toEqual(['0.0 0.1', '1.0 1.1', '2.0']);
  });

  it('hold every sentence once, in order, and none is longer than the limit', () => {
    const article = sentences(
      Array.from({ length: 40 }, (_, index) => [10 + (index % 7) * 9, 25, 5 + (index % 3)]),
    );

    const pieces = piecesOf(article, 120);

    expect(pieces.flat()).toEqual(article);
    expect(
      Math.max(...pieces.map((piece) => piece.reduce((sum, { tokens }) => sum + tokens, 0))),
    ).toBeLessThanOrEqual(120);
  });

  it('cut a sentence that alone is too long between its words, and lose none', () => {
    const text = Array.from({ length: 50 }, (_, index) => `word${index}`).join(' ');

    const parts = cutLongSentence({ text, paragraph: 0, tokens: 100 }, 30);

    expect(parts.map((part) => part.text).join(' ')).toBe(text);
    expect(parts.length).toBeGreaterThan(3);
  });
});

describe('combining what was written of the pieces', () => {
  it('keeps all of it when it is not too long', () => {
    expect(
      combine(['The bridge is closed.', 'Ferries run.'], { title: undefined, length: 'standard' }),
    ).toHaveLength(2);
  });

  it('keeps to the number of points of the asked length, in the order of the article', () => {
    const written = Array.from(
      { length: 20 },
      (_, index) => `Hall number ${index} of the harbour was closed by engineer ${index}.`,
    );

    const combined = combine(written, { title: 'Harbour halls', length: 'long' });

    expect(combined.length).toBeLessThanOrEqual(8);
    expect(combined).toEqual(written.filter((sentence) => combined.includes(sentence)));
  });
});
