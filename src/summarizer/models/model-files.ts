import type { ModelKind } from '../host/messages.ts';

/** The 8-bit files that transformers.js loads, by kind of model. */
export const requiredFiles: Readonly<Record<ModelKind, readonly string[]>> = {
  extractive: [
    'config.json',
    'tokenizer.json',
    'tokenizer_config.json',
    'onnx/model_quantized.onnx',
    'checksums.json',
  ],
  seq2seq: [
    'config.json',
    'tokenizer.json',
    'tokenizer_config.json',
    'onnx/encoder_model_quantized.onnx',
    'onnx/decoder_model_merged_quantized.onnx',
  ],
};

/** Fetched when the hub has them. */
export const optionalFiles: readonly string[] = ['generation_config.json'];
