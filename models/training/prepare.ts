/**
 * Step 2: turns articles into the arrays that training reads. Features and tokens come from the bot's own code.
 * usage: tsx models/training/prepare.ts ARTICLES.jsonl.xz MODEL_FOLDER OUT_PREFIX
 */
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { AutoTokenizer, env } from '@xenova/transformers';
import { articleTerms } from '../../src/summarizer/extractive/article-terms.ts';
import { bodyFeatures } from '../../src/summarizer/extractive/features.ts';
import { plainForModel } from '../../src/summarizer/extractive/model-words.ts';
import { TITLE_FEATURES, titleFeatures } from '../../src/summarizer/extractive/title-features.ts';
import { wordWeights, type WordWeightTable } from '../../src/summarizer/extractive/word-weights.ts';
import { seededRandom, trainingArticles, type TrainingArticle } from './articles.ts';
import { rewardWords } from './rouge-counts.ts';

const TITLES = 3;
const MAX_PIECES = 48;
const SEED = 20261123;

const [articlesPath = '', folder = '', prefix = ''] = process.argv.slice(2);
env.allowRemoteModels = false;
env.localModelPath = dirname(resolve(folder));
const tokenizer = await AutoTokenizer.from_pretrained(resolve(folder), { local_files_only: true });
const table = JSON.parse(readFileSync(join(folder, 'word-weights.json'), 'utf8')) as WordWeightTable;
const weight = wordWeights(table);
const random = seededRandom(SEED);

const files = new Map<string, number>();
let count = 0;
const ids: string[] = [];
for await (const article of trainingArticles(articlesPath)) {
  writeArticle(article);
  ids.push(article.id);
  count += 1;
  if (count % 5000 === 0) console.error(count);
}
for (const file of files.values()) closeSync(file);
writeFileSync(`${prefix}.ids.json`, JSON.stringify(ids));

function writeArticle(article: TrainingArticle): void {
  const terms = articleTerms(article.sents, weight);
  const body = bodyFeatures(terms);
  const titles = Array.from({ length: TITLES }, () => titleFeatures(terms, pseudoTitle(article.summary)));
  const pieces = article.sents.map((sentence) =>
    (tokenizer.encode(plainForModel(sentence), { add_special_tokens: false }) as number[]).slice(
      0,
      MAX_PIECES,
    ),
  );
  const reward = rewardWords(article);
  append('sentences.u16', Uint16Array.of(article.sents.length));
  append('features.f32', Float32Array.from(body.flat()));
  append(
    'titles.f32',
    Float32Array.from(article.sents.flatMap((_, i) => titles.flatMap((rows) => rows[i] ?? []))),
  );
  append('pieces.u16', Uint16Array.from(pieces.flat()));
  append('piece-counts.u8', Uint8Array.from(pieces.map((sentence) => sentence.length)));
  append(
    'oracle.u8',
    Uint8Array.from(
      article.sents.map((_, i) => (article.labels.includes(i) ? article.labels.indexOf(i) + 1 : 0)),
    ),
  );
  append('alone.f32', Float32Array.from(reward.alone));
  append('words.u16', Uint16Array.from(reward.words.flat()));
  append('pairs.u16', Uint16Array.from(reward.pairs.flat()));
  append('word-counts.u16', Uint16Array.from(reward.words.map((sentence) => sentence.length)));
  append('reference-words.u16', Uint16Array.from(reward.referenceWords));
  append('reference-pairs.u16', Uint16Array.from(reward.referencePairs));
  append('reference-counts.u16', Uint16Array.of(reward.referenceWords.length, reward.referencePairs.length));
}

/** A sentence of the reference with 40 to 100 % of its words: near to what a headline says. */
function pseudoTitle(summary: readonly string[]): string {
  const words = (summary[Math.floor(random() * summary.length)] ?? '').split(' ');
  const kept = 0.4 + 0.6 * random();
  return words.filter(() => random() < kept).join(' ');
}

function append(name: string, values: Uint8Array | Uint16Array | Float32Array): void {
  const file = files.get(name) ?? openSync(`${prefix}.${name}`, 'w');
  files.set(name, file);
  if (values.byteLength > 0)
    writeSync(file, new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
}

console.log(`${count} articles, ${TITLE_FEATURES.length} title columns`);
