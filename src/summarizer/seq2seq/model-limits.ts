import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

export type ModelLimits = {
  /** Tokens of one piece, with room left for the model's own prefix and marks. */
  readonly tokens: number;
  readonly isMultilingual: boolean;
};

const config = z.object({
  model_type: z.string().optional(),
  max_position_embeddings: z.number().optional(),
  n_positions: z.number().optional(),
  prefix: z.string().nullish(),
});
const tokenizerConfig = z.object({ model_max_length: z.number().optional() });

/** What T5 models were trained with; their configuration names no limit. */
const usualTokens = 512;
/** More would take gigabytes, whatever the model allows. */
const mostTokens = 1_024;
const reservedTokens = 24;
const multilingual = /^(?:mbart|mt5|m2m_100|nllb|umt5)/;

/** How much a model can read at once, from its own configuration. */
export async function readLimits(folder: string): Promise<ModelLimits> {
  const model = config.parse(await readJson(path.join(folder, 'config.json')));
  const tokenizer = tokenizerConfig.parse(await readJson(path.join(folder, 'tokenizer_config.json')));
  const allowed = [model.max_position_embeddings, model.n_positions, tokenizer.model_max_length].filter(
    (limit) => limit !== undefined && limit > reservedTokens * 2,
  );
  return {
    tokens:
      Math.min(mostTokens, ...(allowed.length === 0 ? [usualTokens] : allowed.map(Number))) - reservedTokens,
    isMultilingual: multilingual.test(model.model_type ?? ''),
  };
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}
