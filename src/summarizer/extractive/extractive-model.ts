import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { AutoTokenizer, env, PreTrainedModel, Tensor } from '@xenova/transformers';
import type { PreTrainedTokenizer } from '@xenova/transformers';
import type { WordWeight } from './article-terms.ts';
import { articleFeatures, FEATURE_NAMES, type ArticleToScore } from './features.ts';
import { ModelRefusedError, verifyChecksums } from './model-checksums.ts';
import { plainForModel } from './model-words.ts';
import { scoringWindows } from './windows.ts';
import { parseWordWeights, wordWeights } from './word-weights.ts';

/** Sentences are cut after this many word pieces; the training saw no more either. */
const MAX_PIECES = 48;

export interface ExtractiveModel {
  /** Name of its folder. */
  readonly name: string;
  /** SHA-256 of the checksum list: names exactly these weights. */
  readonly revision: string;
  /** One logit for each sentence, higher for what belongs into a summary. Rejects with the signal's reason when aborted. */
  score(article: ArticleToScore & { readonly signal?: AbortSignal | undefined }): Promise<readonly number[]>;
  close(): Promise<void>;
}

/**
 * Loads a folder such as `models/brevier-extractive-en`, from the disk alone, with one inference thread.
 * Throws ModelRefusedError when a file is missing or differs from the folder's checksums.
 */
export async function loadExtractiveModel(folder: string): Promise<ExtractiveModel> {
  const path = resolve(folder);
  const revision = await verifyChecksums(path);
  const weight = wordWeights(parseWordWeights(await readFile(join(path, 'word-weights.json'), 'utf8')));
  const local = { local_files_only: true };
  env.allowRemoteModels = false;
  try {
    const tokenizer = await AutoTokenizer.from_pretrained(path, local);
    const model = await PreTrainedModel.from_pretrained(path, {
      ...local,
      dtype: 'q8',
      session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 },
    });
    return new LoadedModel({ name: basename(path), revision, tokenizer, model, weight });
  } catch (error) {
    throw new ModelRefusedError(`The model in ${path} cannot be loaded.`, { cause: error });
  }
}

interface Parts {
  readonly name: string;
  readonly revision: string;
  readonly tokenizer: PreTrainedTokenizer;
  readonly model: PreTrainedModel;
  readonly weight: WordWeight;
}

class LoadedModel implements ExtractiveModel {
  readonly name: string;
  readonly revision: string;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.name = parts.name;
    this.revision = parts.revision;
    this.#parts = parts;
  }

  async score(
    article: ArticleToScore & { readonly signal?: AbortSignal | undefined },
  ): Promise<readonly number[]> {
    article.signal?.throwIfAborted();
    if (article.sentences.length === 0) return [];
    const features = articleFeatures(article, this.#parts.weight);
    const pieces = article.sentences.map((sentence) => this.#pieces(sentence));
    const scores: number[] = [];
    for (const window of scoringWindows(article.sentences.length)) {
      article.signal?.throwIfAborted();
      const logits = await this.#run(
        pieces.slice(window.from, window.to),
        features.slice(window.from, window.to),
      );
      scores.push(...logits.slice(window.countFrom - window.from, window.countTo - window.from));
    }
    return scores;
  }

  async close(): Promise<void> {
    await this.#parts.model.dispose();
  }

  #pieces(sentence: string): readonly number[] {
    const ids = this.#parts.tokenizer.encode(plainForModel(sentence), { add_special_tokens: false });
    return ids.slice(0, MAX_PIECES);
  }

  async #run(
    pieces: readonly (readonly number[])[],
    features: readonly (readonly number[])[],
  ): Promise<number[]> {
    const longest = Math.max(1, ...pieces.map((ids) => ids.length));
    const ids = new BigInt64Array(pieces.length * longest);
    pieces.forEach((sentence, i) => {
      sentence.forEach((id, j) => (ids[i * longest + j] = BigInt(id)));
    });
    const output: unknown = await this.#parts.model({
      input_ids: new Tensor('int64', ids, [pieces.length, longest]),
      features: new Tensor('float32', Float32Array.from(features.flat()), [
        features.length,
        FEATURE_NAMES.length,
      ]),
    });
    return logitsOf(output, pieces.length);
  }
}

function logitsOf(output: unknown, sentences: number): number[] {
  const logits =
    typeof output === 'object' && output !== null && 'logits' in output ? output.logits : undefined;
  const values: unknown = logits instanceof Tensor ? logits.data : undefined;
  if (!(values instanceof Float32Array)) throw new TypeError('The model gave no logits.');
  const scores = Array.from(values);
  if (scores.length !== sentences || !scores.every(Number.isFinite)) {
    throw new RangeError(`Expected ${sentences} finite logits, got ${scores.length}.`);
  }
  return scores;
}
