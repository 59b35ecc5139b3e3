import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { cleanArticle } from '../../src/domain/text/clean-article.ts';
import { splitSentences } from '../../src/domain/text/sentences.ts';
import { loadExtractiveModel } from '../../src/summarizer/extractive/extractive-model.ts';
import { judgedArticles, type JudgedArticle } from './articles.ts';
import { measure, type Measured } from './measure.ts';
import { report } from './report.ts';

const USAGE = `usage: npm run bench:quality -- ARTICLES.jsonl[.xz] [--no-titles] [--words 30,60,120] [--limit N] [--model FOLDER]
Each line: {"id", "title"?, "text", "summary"}. Prints ROUGE at exactly equal length beside lead, TextRank and LexRank, and faults.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'no-titles': { type: 'boolean', default: false },
    words: { type: 'string', default: '30,60,120' },
    limit: { type: 'string', default: '1000000' },
    model: { type: 'string', default: 'models/brevier-extractive-en' },
    scores: { type: 'string' },
  },
});
const [path] = positionals;
if (path === undefined) {
  console.error(USAGE);
  process.exit(2);
}
const exactWords = values.words.split(',').map(Number);
const limit = Number(values.limit);
const saved =
  values.scores === undefined
    ? undefined
    : (JSON.parse(readFileSync(values.scores, 'utf8')) as Record<string, number[]>);
const model = saved === undefined ? await loadExtractiveModel(values.model) : undefined;
const measured: Measured[] = [];
let scoringCpu = 0;
let sentences = 0;
for await (const article of judgedArticles(path, splitText)) {
  if (measured.length >= limit) break;
  const shown = values['no-titles'] ? { ...article, title: undefined } : article;
  const before = process.cpuUsage();
  const scores = saved?.[article.id] ?? (await model?.score(shown)) ?? [];
  const { user, system } = process.cpuUsage(before);
  scoringCpu += (user + system) / 1e6;
  sentences += shown.sentences.length;
  measured.push(measure(shown, scores, exactWords));
  if (process.stderr.isTTY && measured.length % 100 === 0)
    process.stderr.write(`\r${measured.length} articles`);
}
await model?.close();
const perSecond = measured.length / scoringCpu;
console.log(
  `${measured.length} articles, ${(sentences / measured.length).toFixed(1)} sentences each; ${perSecond.toFixed(0)} scored in a second of one core\n`,
);
console.log(report(measured, exactWords));

function splitText(text: string, title: JudgedArticle['title']): readonly string[] {
  const clean = cleanArticle({ title, text });
  return splitSentences(clean.text, 'en').map((sentence) => sentence.text);
}
