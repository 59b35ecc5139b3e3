import { mkdtempSync, rmSync } from 'node:fs';
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
    expect(summary.fallbackReason).toContain('noise was refused');
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
