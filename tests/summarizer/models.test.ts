import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fetchModel, type FetchProgress } from '../../src/summarizer/models/fetch-model.ts';
import { isModelName, ModelShelf, revisionOf } from '../../src/summarizer/models/model-shelf.ts';
import { serveHub } from '../support/hub/serve-hub.ts';
import { writeTinySeq2Seq } from '../support/models/tiny-seq2seq.ts';
import { aRequest, startHost } from '../support/start-host.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const name = 'tiny/copies';
const text =
  'The city closed its harbour bridge on Tuesday after engineers found a crack. Ferries run all night.';

function aHubFolder(): string {
  const root = temporaryFolder();
  writeTinySeq2Seq(path.join(root, name), 'copies');
  return root;
}

describe('fetching a model', () => {
  it('makes it usable offline, and reports its progress', async () => {
    const hub = await serveHub(aHubFolder());
    const modelsFolder = temporaryFolder();
    const told: FetchProgress[] = [];

    await fetchModel({ name, hubUrl: hub.url, modelsFolder, onProgress: (progress) => told.push(progress) });
    const model = new ModelShelf([modelsFolder]).find(name);
    const { summarizer } = startHost(model === undefined ? {} : { model });
    const summary = await summarizer.summarize(aRequest(text));

    expect(model).toMatchObject({ kind: 'seq2seq', name });
    expect(summary).toMatchObject({ engine: 'seq2seq', model: name });
    expect(told.at(-1)?.bytes).toBe(told.at(-1)?.totalBytes);
  });

  it('survives connections that break off', async () => {
    const root = aHubFolder();
    const hub = await serveHub(root, { breakOff: 2 });
    const modelsFolder = temporaryFolder();

    const folder = await fetchModel({ name, hubUrl: hub.url, modelsFolder, pauseMs: 1 });

    const file = 'onnx/encoder_model_quantized.onnx';
    expect(
      hub.requests.filter((request) => request.startsWith('GET') && request.includes(file)),
    ).toHaveLength(3);
    expect(readFileSync(path.join(folder, file))).toEqual(readFileSync(path.join(root, name, file)));
    expect(readdirSync(folder, { recursive: true }).filter((each) => String(each).includes('.part'))).toEqual(
      [],
    );
  });

  it('goes on where an earlier run stopped, if the hub still has the same file', async () => {
    const root = aHubFolder();
    const hub = await serveHub(root);
    const modelsFolder = temporaryFolder();
    const file = 'onnx/encoder_model_quantized.onnx';
    const whole = readFileSync(path.join(root, name, file));
    mkdirSync(path.join(modelsFolder, name, 'onnx'), { recursive: true });
    writeFileSync(path.join(modelsFolder, name, `${file}.part`), whole.subarray(0, 1000));
    writeFileSync(path.join(modelsFolder, name, `${file}.part.etag`), `v1-${whole.length}`);

    const folder = await fetchModel({ name, hubUrl: hub.url, modelsFolder });

    expect(hub.requests).toContain(`GET /${name}/resolve/main/${file} bytes=1000-`);
    expect(readFileSync(path.join(folder, file))).toEqual(whole);
  });

  it('never takes a half-written file for whole', async () => {
    const hub = await serveHub(aHubFolder(), { damage: 'tokenizer.json' });
    const modelsFolder = temporaryFolder();

    const failure: unknown = await fetchModel({ name, hubUrl: hub.url, modelsFolder, pauseMs: 1 }).catch(
      (error: unknown) => error,
    );

    expect(failure).toMatchObject({ message: 'The download of tokenizer.json broke off.' });
    expect(existsSync(path.join(modelsFolder, name, 'tokenizer.json'))).toBe(false);
    expect(new ModelShelf([modelsFolder]).find(name)).toBeUndefined();
  });

  it('says so when the hub has no such model', async () => {
    const hub = await serveHub(aHubFolder());

    const fetching = fetchModel({ name: 'tiny/other', hubUrl: hub.url, modelsFolder: temporaryFolder() });

    await expect(fetching).rejects.toThrow(/tiny\/other is no summarisation model for Brevier/);
  });

  it('says so when the hub cannot be reached', async () => {
    const fetching = fetchModel({ name, hubUrl: 'http://127.0.0.1:9', modelsFolder: temporaryFolder() });

    await expect(fetching).rejects.toThrow('The model hub at http://127.0.0.1:9 cannot be reached.');
  });
});

describe('a model on this machine', () => {
  it('is refused with a clear sentence when a fetched file was changed', async () => {
    const hub = await serveHub(aHubFolder());
    const modelsFolder = temporaryFolder();
    const folder = await fetchModel({ name, hubUrl: hub.url, modelsFolder });
    appendFileSync(path.join(folder, 'tokenizer.json'), ' ');

    const { summarizer, events } = startHost({ model: { name, folder, kind: 'seq2seq' } });
    const summary = await summarizer.summarize(aRequest(text));

    expect(summary.engine).toBe('opening');
    expect(summary.fallbackReason).toBe('the files of the model tiny/copies are damaged');
    expect(String(events[0]?.fields['cause'])).toContain(
      'The file tokenizer.json of the model tiny/copies is damaged.',
    );
  });

  it('is listed with the reason when it cannot be used', () => {
    const root = aHubFolder();
    rmSync(path.join(root, name, 'tokenizer.json'));
    writeTinySeq2Seq(path.join(root, 'whole'));
    writeTinySeq2Seq(path.join(root, 'speech'));
    writeFileSync(path.join(root, 'speech', 'config.json'), '{"model_type":"wav2vec2"}');
    for (const [model, file] of [
      ['broken', 'config.json'],
      ['torn', 'tokenizer.json'],
    ] as const) {
      writeTinySeq2Seq(path.join(root, model));
      writeFileSync(path.join(root, model, file), '{');
    }

    const listed = new ModelShelf([root]).list();

    expect(listed.map((model) => [model.name, model.problem])).toEqual([
      ['broken', 'broken is damaged: config.json cannot be read.'],
      ['speech', 'speech is no summarisation model: its config.json describes another kind.'],
      ['tiny/copies', 'tiny/copies is not complete: tokenizer.json is missing.'],
      ['torn', 'torn is damaged: tokenizer.json cannot be read.'],
      ['whole', undefined],
    ]);
  });

  it('has another revision when its configuration changes', () => {
    const folder = path.join(aHubFolder(), name);
    const place = { name, folder, kind: 'seq2seq' } as const;
    const before = revisionOf(place);

    appendFileSync(path.join(folder, 'config.json'), '\n');

    expect(revisionOf(place)).not.toBe(before);
  });

  it.each(['../etc', 'a/../../b', 'a/b/c', '', '/abs', '.hidden', 'a b'])(
    'is never looked for under “%s”',
    (odd) => {
      expect(isModelName(odd)).toBe(false);
      expect(new ModelShelf(['/']).find(odd)).toBeUndefined();
    },
  );
});
