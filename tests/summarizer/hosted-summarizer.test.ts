import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ModelPlace } from '../../src/summarizer/host/messages.ts';
import { writeTinySeq2Seq } from '../support/models/tiny-seq2seq.ts';
import { aRequest, startHost } from '../support/start-host.ts';

const text =
  'The city closed its harbour bridge on Tuesday after engineers found a crack. About 48,000 vehicles a day use it.';

let folder = '';
const place = (name: string): ModelPlace => ({ name, folder: path.join(folder, name), kind: 'seq2seq' });

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'brevier-models-'));
  writeTinySeq2Seq(path.join(folder, 'copies'), 'copies');
  writeTinySeq2Seq(path.join(folder, 'noise'), 'random');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the hosted summarizer', () => {
  it('summarises with a model in its own process', async () => {
    const { summarizer, events } = startHost({ model: place('copies') });

    const summary = await summarizer.summarize(aRequest(text));

    expect(summary.engine).toBe('seq2seq');
    expect(summary.model).toBe('copies');
    expect(summary.sentences.map((sentence) => sentence.text).join(' ')).toBe(text);
    expect(events.find(({ event }) => event === 'Model process ready')?.fields['pid']).not.toBe(process.pid);
  });

  it('refuses a model whose text makes no sense, and says so', async () => {
    const { summarizer } = startHost({ model: place('noise') });

    const summary = await summarizer.summarize(aRequest(text));

    expect(summary.engine).toBe('opening');
    expect(summary.fallbackReason).toBe('the model noise failed its self-test');
  });

  it('answers identical requests with one inference', async () => {
    const { summarizer } = startHost({ model: place('copies') });

    const answers = await Promise.all(
      Array.from({ length: 100 }, () => summarizer.summarize(aRequest(text))),
    );

    expect(new Set(answers.map((summary) => summary.ms)).size).toBe(1);
    expect(answers.every((summary) => summary.engine === 'seq2seq')).toBe(true);
  });
});

describe('the model that comes with Brevier', () => {
  const own = (): ModelPlace => ({
    name: 'brevier-extractive-en',
    folder: path.resolve(import.meta.dirname, '../../models/brevier-extractive-en'),
    kind: 'extractive',
  });
  const article = `${text}\n\nFerries will run through the night, the mayor said. Shops on the western shore fear for their trade.`;

  it("shows the article's own sentences, each its own evidence", async () => {
    const { summarizer } = startHost({ model: own() });

    const summary = await summarizer.summarize(aRequest(article));

    expect(summary).toMatchObject({ engine: 'extractive', model: 'brevier-extractive-en', wordsRead: 38 });
    expect(summary.sentences.every((sentence) => article.includes(sentence.text))).toBe(true);
    expect(summary.sentences[0]?.evidence).toEqual([1]);
  });

  it('stands in for a model that is refused, and says why', async () => {
    const { summarizer } = startHost({ model: place('noise'), reserve: own() });

    const summary = await summarizer.summarize(aRequest(article));

    expect(summary).toMatchObject({ engine: 'extractive', model: 'brevier-extractive-en' });
    expect(summary.fallbackReason).toBe('the model noise failed its self-test');
  });

  it('is refused when one of its files was changed, and the opening answers', async () => {
    const changed = path.join(folder, 'changed');
    cpSync(own().folder, changed, { recursive: true });
    appendFileSync(path.join(changed, 'onnx', 'model_quantized.onnx'), 'x');
    const { summarizer } = startHost({ model: { ...own(), folder: changed } });

    const summary = await summarizer.summarize(aRequest(article));

    expect(summary.engine).toBe('opening');
    expect(summary.fallbackReason).toBe('the files of the model brevier-extractive-en are damaged');
  });

  it('shows the opening when no sentence stands on its own', async () => {
    const { summarizer } = startHost({ model: own() });

    const summary = await summarizer.summarize(aRequest('He said so. She did not.'));

    expect(summary).toMatchObject({
      engine: 'opening',
      fallbackReason: 'no sentence of this text stands on its own',
    });
  });
});
