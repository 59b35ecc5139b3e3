import {
  likenessBuckets,
  likenessFeatures,
  likenessStep,
  likenessWords,
} from '../../src/domain/checks/name-likeness.ts';
import { seededRandom } from '../../models/training/articles.ts';
import { articlesIn } from './articles-in.ts';

/**
 * Makes src/domain/checks/name-likeness-weights.ts: `tsx benchmarks/checks/fit-names.ts COUNT FILE…`, JSON Lines
 * `{sents: [sentence], summary: [sentence]}` with capitals. A logistic regression by AdaGrad (Duchi, Hazan and Singer 2011): a word with a capital
 * inside a sentence is a name. Every tenth article is kept back, and told of.
 */
const hasCapital = /^\p{Lu}/u;
const fastest = 0.3;
const rounds = 3;
/** Of the words without a capital so many are enough. */
const share = 0.5;

const random = seededRandom(5);
const weights = new Float64Array(likenessBuckets);
const squares = new Float64Array(likenessBuckets).fill(1e-6);
const [count = '1000', ...files] = process.argv.slice(2);
const texts: string[][] = [];
for await (const { sentences } of articlesIn(files, Number(count))) texts.push([...sentences]);

function* examples(text: readonly string[]): Generator<{ features: readonly number[]; isName: boolean }> {
  for (const sentence of text) {
    const found = likenessWords(sentence);
    const words = found.map((each) => each.toLowerCase());
    for (let at = 1; at < words.length; at += 1) {
      const isName = hasCapital.test(found[at] ?? '');
      if (isName || random() < share) yield { features: likenessFeatures(words, at), isName };
    }
  }
}

function sumOf(features: readonly number[]): number {
  return features.reduce((sum, bucket) => sum + (weights[bucket] ?? 0), 0);
}

for (let round = 0; round < rounds; round += 1)
  for (const [number, text] of texts.entries()) {
    if (number % 10 === 0) continue;
    for (const { features, isName } of examples(text)) {
      const pull = 1 / (1 + Math.exp(-sumOf(features))) - (isName ? 1 : 0);
      if (Math.abs(pull) < 0.01) continue;
      for (const bucket of features) {
        squares[bucket] = (squares[bucket] ?? 0) + pull * pull;
        weights[bucket] = (weights[bucket] ?? 0) - (fastest * pull) / Math.sqrt(squares[bucket] ?? 1);
      }
    }
  }
const packed = Int8Array.from(weights, (weight) =>
  Math.max(-127, Math.min(127, Math.round(weight / likenessStep))),
);
const right = { names: 0, found: 0, called: 0 };
for (const [number, text] of texts.entries())
  if (number % 10 === 0)
    for (const { features, isName } of examples(text)) {
      const isCalled = features.reduce((sum, bucket) => sum + (packed[bucket] ?? 0), 0) > 0;
      right.names += Number(isName);
      right.called += Number(isCalled);
      right.found += Number(isName && isCalled);
    }
console.error(
  `of names found ${(right.found / right.names).toFixed(3)}, of those found names ${(right.found / right.called).toFixed(3)}`,
);
console.log('/** Weights of name-likeness.ts in base64, made by benchmarks/checks/fit-names.ts. */');
console.log(`export const nameLikenessWeights =\n  '${Buffer.from(packed.buffer).toString('base64')}';`);
