import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadExtractiveModel } from '../../../src/summarizer/extractive/extractive-model.ts';
import { verifyChecksums } from '../../../src/summarizer/extractive/model-checksums.ts';

const FILES = { 'config.json': '{}', 'onnx/model_quantized.onnx': 'weights' };

describe('checksums of a model', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'brevier-model-'));
    await mkdir(join(folder, 'onnx'));
    const sums = Object.entries(FILES).map(([file, text]) => [
      file,
      createHash('sha256').update(text).digest('hex'),
    ]);
    await Promise.all(Object.entries(FILES).map(([file, text]) => writeFile(join(folder, file), text)));
    await writeFile(join(folder, 'checksums.json'), JSON.stringify(Object.fromEntries(sums)));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('names the revision of an undamaged model', async () => {
    expect(await verifyChecksums(folder)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('refuses a model with a changed file and says which', async () => {
    await writeFile(join(folder, 'onnx/model_quantized.onnx'), 'Weights');

    await expect(loadExtractiveModel(folder)).rejects.toThrow(
      /model_quantized\.onnx is damaged: expected SHA-256/,
    );
  });

  it('refuses a model with a missing file', async () => {
    await rm(join(folder, 'config.json'));

    await expect(loadExtractiveModel(folder)).rejects.toThrow(/config\.json is missing or cannot be read/);
  });

  it.each(['', '[]', '{}', '{"config.json":"0"}', '{"../config.json":"00"}'])(
    'refuses the checksum list %j',
    async (list) => {
      await writeFile(join(folder, 'checksums.json'), list);

      await expect(loadExtractiveModel(folder)).rejects.toThrow(/checksum list .* is damaged/);
    },
  );

  it('refuses a folder that is not there', async () => {
    await expect(loadExtractiveModel(join(folder, 'none'))).rejects.toThrow(/checksums\.json is missing/);
  });
});
