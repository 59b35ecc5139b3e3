/**
 * Step 6: puts the sentences of the parity test and the scores that training gives them into one fixture.
 * usage: tsx models/training/parity.ts ARTICLES.jsonl TRAINED.json ROUNDED.json OUT.json
 */
import { readFileSync, writeFileSync } from 'node:fs';

const [articlesPath = '', trainedPath = '', roundedPath = '', out = ''] = process.argv.slice(2);
type Scores = Readonly<Record<string, readonly number[]>>;
const trained = JSON.parse(readFileSync(trainedPath, 'utf8')) as Scores;
const rounded = JSON.parse(readFileSync(roundedPath, 'utf8')) as Scores;
const articles = readFileSync(articlesPath, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { readonly id: string; readonly sents: readonly string[] })
  .map(({ id, sents }) => ({ id, sentences: sents, trained: trained[id], rounded: rounded[id] }));
writeFileSync(out, `${JSON.stringify({ articles }, undefined, 1)}\n`);
