import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onnxModel } from './onnx-writer.ts';
import { seededRandom } from './seeded-random.ts';

/**
 * What the model does with the tokens it reads. `copies`: repeats them. `misreads`: repeats them with every digit 1 made a 7 and every
 * "M" an "R". `random`: random weights, so its text is noise.
 */
type TinyBehaviour = 'copies' | 'misreads' | 'random';

const specials = ['<s>', '<pad>', '</s>', '<unk>'];
const vocabulary = [...specials, ...byteCharacters()];

/**
 * Writes a sequence-to-sequence model of BART's outer shape, as a hub would serve it: one token per byte, one layer whose only
 * weights are the embedding, and a decoder whose next token is the one that the encoder holds at the same place.
 */
export function writeTinySeq2Seq(folder: string, behaviour: TinyBehaviour = 'copies'): void {
  mkdirSync(path.join(folder, 'onnx'), { recursive: true });
  const json = (name: string, content: object): void => {
    writeFileSync(path.join(folder, name), JSON.stringify(content));
  };
  json('config.json', config);
  json('generation_config.json', generation);
  json('tokenizer.json', tokenizer());
  json('tokenizer_config.json', { tokenizer_class: 'BartTokenizer', model_max_length: 1024 });
  writeFileSync(path.join(folder, 'onnx', 'encoder_model_quantized.onnx'), encoder(embedding(behaviour)));
  writeFileSync(path.join(folder, 'onnx', 'decoder_model_merged_quantized.onnx'), decoder());
}

const special = { bos_token_id: 0, pad_token_id: 1, eos_token_id: 2, decoder_start_token_id: 2 };
const generation = { ...special, forced_bos_token_id: 0, max_length: 1100, num_beams: 4 };
const config = {
  ...special,
  model_type: 'bart',
  architectures: ['BartForConditionalGeneration'],
  is_encoder_decoder: true,
  vocab_size: vocabulary.length,
  d_model: vocabulary.length,
  max_position_embeddings: 1024,
  encoder_layers: 1,
  decoder_layers: 1,
  encoder_attention_heads: 1,
  decoder_attention_heads: 1,
};

function tokenizer(): object {
  const byteLevel = { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true };
  return {
    version: '1.0',
    added_tokens: specials.map((content, id) => ({
      ...{ id, content, special: true, single_word: false, lstrip: false, rstrip: false, normalized: false },
    })),
    normalizer: null,
    pre_tokenizer: byteLevel,
    post_processor: {
      type: 'RobertaProcessing',
      sep: ['</s>', 2],
      cls: ['<s>', 0],
      trim_offsets: true,
      add_prefix_space: false,
    },
    decoder: byteLevel,
    model: {
      ...{ type: 'BPE', dropout: null, unk_token: '<unk>', fuse_unk: false, merges: [] },
      vocab: Object.fromEntries(vocabulary.map((token, id) => [token, id])),
    },
  };
}

/** One row per token: which token it is read as. */
function embedding(behaviour: TinyBehaviour): Float32Array {
  const size = vocabulary.length;
  if (behaviour === 'random') {
    const random = seededRandom(7);
    return Float32Array.from({ length: size * size }, () => random() - 0.5);
  }
  const misread = new Map(
    behaviour === 'misreads'
      ? [
          ['1', '7'],
          ['M', 'R'],
        ]
      : [],
  );
  const rows = new Float32Array(size * size);
  for (const [id, token] of vocabulary.entries()) {
    rows[id * size + vocabulary.indexOf(misread.get(token) ?? token)] = 1;
  }
  return rows;
}

function encoder(weights: Float32Array): Uint8Array {
  const size = vocabulary.length;
  return onnxModel({
    inputs: [
      { name: 'input_ids', type: 'int64', shape: ['batch_size', 'encoder_sequence_length'] },
      { name: 'attention_mask', type: 'int64', shape: ['batch_size', 'encoder_sequence_length'] },
    ],
    outputs: [
      { name: 'last_hidden_state', type: 'float', shape: ['batch_size', 'encoder_sequence_length', size] },
    ],
    constants: [{ name: 'embedding', shape: [size, size], values: weights }],
    nodes: [{ op: 'Gather', inputs: ['embedding', 'input_ids'], outputs: ['last_hidden_state'] }],
  });
}

function decoder(): Uint8Array {
  const cacheShape = ['batch_size', 1, 'past_length', 1];
  const caches = ['decoder.key', 'decoder.value', 'encoder.key', 'encoder.value'];
  return onnxModel({
    inputs: [
      { name: 'input_ids', type: 'int64', shape: ['batch_size', 'length'] },
      { name: 'encoder_attention_mask', type: 'int64', shape: ['batch_size', 'encoder_sequence_length'] },
      {
        name: 'encoder_hidden_states',
        type: 'float',
        shape: ['batch_size', 'encoder_sequence_length', vocabulary.length],
      },
      { name: 'use_cache_branch', type: 'bool', shape: [1] },
      ...caches.map((name) => ({
        name: `past_key_values.0.${name}`,
        type: 'float' as const,
        shape: cacheShape,
      })),
    ],
    outputs: [
      { name: 'logits', type: 'float', shape: ['batch_size', 'length', vocabulary.length] },
      ...caches.map((name) => ({ name: `present.0.${name}`, type: 'float' as const, shape: cacheShape })),
    ],
    constants: [
      { name: 'one', shape: [1], values: BigInt64Array.of(1n) },
      { name: 'axes', shape: [2], values: BigInt64Array.of(1n, 3n) },
    ],
    nodes: [
      { op: 'Cast', inputs: ['input_ids'], outputs: ['tokens'], ints: { to: 1 } },
      { op: 'Unsqueeze', inputs: ['tokens', 'axes'], outputs: ['seen'] },
      ...['key', 'value'].map((part) => ({
        ...{ op: 'Concat', ints: { axis: 2 }, outputs: [`present.0.decoder.${part}`] },
        inputs: [`past_key_values.0.decoder.${part}`, 'seen'],
      })),
      ...['key', 'value'].map((part) => ({
        ...{ op: 'Identity', outputs: [`present.0.encoder.${part}`] },
        inputs: [`past_key_values.0.encoder.${part}`],
      })),
      {
        op: 'Shape',
        inputs: ['past_key_values.0.decoder.key'],
        outputs: ['place'],
        ints: { start: 2, end: 3 },
      },
      { op: 'Shape', inputs: ['encoder_hidden_states'], outputs: ['read'], ints: { start: 1, end: 2 } },
      { op: 'Sub', inputs: ['read', 'one'], outputs: ['last'] },
      { op: 'Min', inputs: ['place', 'last'], outputs: ['here'] },
      { op: 'Gather', inputs: ['encoder_hidden_states', 'here'], outputs: ['logits'], ints: { axis: 1 } },
    ],
  });
}

/** The 256 printable stand-ins for bytes that byte-level tokenizers use: printable Latin-1 as itself, the rest from 256 on. */
function byteCharacters(): string[] {
  let next = 256;
  return Array.from({ length: 256 }, (_, byte) => {
    const isPrintable = (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
    return String.fromCodePoint(isPrintable ? byte : next++);
  });
}
