import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  loadExtractiveModel,
  type ExtractiveModel,
} from '../../src/summarizer/extractive/extractive-model.ts';
import { verifyChecksums } from '../../src/summarizer/extractive/model-checksums.ts';

const FOLDER = resolve(import.meta.dirname, '../../models/brevier-extractive-en');
/** Rounded weights computed by training and by transformers.js: only the order of additions differs. */
const SAME = 1e-3;
/** Weights before rounding to int8. */
const ROUNDING = 0.15;

interface Parity {
  readonly articles: readonly {
    readonly id: string;
    readonly sentences: readonly string[];
    readonly trained: readonly number[];
    readonly rounded: readonly number[];
  }[];
}

const parity = JSON.parse(
  readFileSync(resolve(import.meta.dirname, 'fixtures/parity.json'), 'utf8'),
) as Parity;

describe('the shipped model', () => {
  let model: ExtractiveModel;

  beforeAll(async () => {
    model = await loadExtractiveModel(FOLDER);
  });

  afterAll(async () => {
    await model.close();
  });

  it('has exactly the files of its checksum list', async () => {
    expect(await verifyChecksums(FOLDER)).toBe(model.revision);
  });

  it('takes less than 30 MB', () => {
    const sums = JSON.parse(readFileSync(join(FOLDER, 'checksums.json'), 'utf8')) as Record<string, string>;
    const bytes = Object.keys(sums).reduce((sum, file) => sum + statSync(join(FOLDER, file)).size, 0);

    expect(bytes).toBeLessThan(30e6);
  });

  it.each(parity.articles)(
    'gives the sentences of "$id" the scores that training gave them',
    async ({ sentences, rounded }) => {
      const scores = await model.score({ sentences });

      expect(differences(scores, rounded)).toBeLessThan(SAME);
    },
  );

  it.each(parity.articles)(
    'loses little of the scores of "$id" to rounding',
    async ({ sentences, trained }) => {
      const scores = await model.score({ sentences });

      expect(differences(scores, trained)).toBeLessThan(ROUNDING);
    },
  );

  it('hears the headline', async () => {
    const { sentences } = parity.articles[0] ?? { sentences: [] };

    const without = await model.score({ sentences });
    const withTitle = await model.score({
      title: 'Repair of Harbour Bridge may cost $12 million',
      sentences,
    });

    expect((withTitle[7] ?? 0) - (without[7] ?? 0)).toBeGreaterThan((withTitle[5] ?? 0) - (without[5] ?? 0));
  });

  it('scores an article of more than 200 sentences in windows', async () => {
    const sentences = Array.from(
      { length: 450 },
      (_, i) => `Witness number ${i} told the court about the fire at the old mill.`,
    );

    const scores = await model.score({ sentences });

    expect(scores).toHaveLength(450);
    expect(scores.every(Number.isFinite)).toBe(true);
  });

  it('answers for no sentences and for sentences without words', async () => {
    expect(await model.score({ sentences: [] })).toEqual([]);
    expect(await model.score({ title: '', sentences: ['', '…', '🎉🎉'] })).toHaveLength(3);
  });

  it('stops before it begins when nobody waits any more', async () => {
    const { sentences } = parity.articles[0] ?? { sentences: [] };

    await expect(model.score({ sentences, signal: AbortSignal.abort(new Error('gone')) })).rejects.toThrow(
      'gone',
    );
  });
});

function differences(a: readonly number[], b: readonly number[]): number {
  expect(a).toHaveLength(b.length);
  return Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? Number.NaN))));
}
