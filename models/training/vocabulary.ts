/**
 * Step 1: counts the words of the training articles and writes the tokenizer (WordPiece) and the word weights into the model folder.
 * usage: tsx models/training/vocabulary.ts TRAIN.jsonl.xz MODEL_FOLDER
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { modelWords, plainForModel } from '../../src/summarizer/extractive/model-words.ts';
import { trainingArticles } from './articles.ts';

const WHOLE_WORDS = 20_000;
const PIECES = 4_000;
const WEIGHTED_WORDS = 30_000;
// The split of BertPreTokenizer: runs without space or punctuation, and single punctuation marks.
const TOKEN = /[^\s\p{P}!-/:-@[-`{-~]+|[\p{P}!-/:-@[-`{-~]/gu;

const [trainPath = '', folder = ''] = process.argv.slice(2);
const tokens = new Map<string, number>();
const documents = new Map<string, number>();
let articles = 0;
for await (const { sents } of trainingArticles(trainPath)) {
  articles += 1;
  const seen = new Set<string>();
  for (const sentence of sents) {
    const plain = plainForModel(sentence);
    for (const token of plain
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .match(TOKEN) ?? [])
      add(tokens, token, 1);
    for (const word of modelWords(plain)) seen.add(word);
  }
  for (const word of seen) add(documents, word, 1);
}

mkdirSync(join(folder, 'onnx'), { recursive: true });
const vocabulary = wordPieces(tokens);
write('tokenizer.json', tokenizerOf(vocabulary));
write('tokenizer_config.json', {
  tokenizer_class: 'PreTrainedTokenizer',
  do_lower_case: true,
  unk_token: '[UNK]',
  pad_token: '[PAD]',
  model_max_length: 64,
});
const weighted = byCount(documents).slice(0, WEIGHTED_WORDS);
write('word-weights.json', {
  articles,
  words: weighted.map(([word]) => word).join(' '),
  articlesWith: weighted.map(([, count]) => count),
});
console.log(`${articles} articles, ${tokens.size} words, ${vocabulary.length} pieces`);

function wordPieces(counts: ReadonlyMap<string, number>): string[] {
  const ranked = byCount(counts);
  const whole = ranked.slice(0, WHOLE_WORDS).map(([word]) => word);
  const parts = new Map<string, number>();
  const letters = new Map<string, number>();
  for (const [word, count] of ranked) {
    [...word].forEach((letter, i) => add(letters, i === 0 ? letter : `##${letter}`, count));
  }
  for (const [word, count] of ranked.slice(WHOLE_WORDS)) {
    if (count < 2) continue;
    for (let size = 2; size < Math.min(8, word.length); size += 1) {
      add(parts, word.slice(0, size), count * (size - 1));
      add(parts, `##${word.slice(-size)}`, count * (size - 1));
    }
  }
  const alphabet = byCount(letters)
    .filter(([, count]) => count > 20)
    .map(([letter]) => letter);
  const pieces = byCount(parts)
    .slice(0, PIECES)
    .map(([piece]) => piece);
  return [...new Set(['[PAD]', '[UNK]', ...whole, ...alphabet, ...pieces])];
}

function tokenizerOf(pieces: readonly string[]): unknown {
  const special = (content: string, id: number): unknown => ({
    id,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  });
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [special('[PAD]', 0), special('[UNK]', 1)],
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: true,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: null,
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 60,
      vocab: Object.fromEntries(pieces.map((piece, id) => [piece, id])),
    },
  };
}

function byCount(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function write(name: string, content: unknown): void {
  writeFileSync(join(folder, name), JSON.stringify(content) + '\n');
}
