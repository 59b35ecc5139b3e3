import { indexArticle, type ArticleIndex } from '../../src/domain/checks/article-index.ts';
import { unsupportedFacts } from '../../src/domain/checks/check-sentence.ts';
import { isGarbled } from '../../src/domain/checks/garbled.ts';
import { seededRandom } from '../../models/training/articles.ts';
import { articlesIn } from './articles-in.ts';
import { edit, editKinds } from './edits.ts';

/**
 * What the fact check does with true sentences and with one fact of them made wrong: `npm run bench:edits -- [--lower] COUNT FILE…`, JSON Lines
 * `{sents: [sentence], summary: [sentence]}`. Edited are the sentences of the reference summaries that were not refused, and for comparison
 * every seventh of the article itself.
 */
const isLower = process.argv[2] === '--lower';
const [count = '1000', ...files] = process.argv.slice(isLower ? 3 : 2);
const written = (text: string): string => (isLower ? text.toLowerCase() : text);
const random = seededRandom(7);
const tally = new Map<string, { cases: number; hits: number }>();
const everyCopied = 7;

function add(name: string, isHit: boolean): void {
  const row = tally.get(name) ?? { cases: 0, hits: 0 };
  tally.set(name, { cases: row.cases + 1, hits: row.hits + (isHit ? 1 : 0) });
}

function reasonsFor(sentence: string, index: ArticleIndex): readonly string[] {
  const text = written(sentence);
  const facts = unsupportedFacts(text, index).map(({ problem, kind }) =>
    problem === 'missing' ? 'a fact not in the article' : `a ${kind} elsewhere in the article`,
  );
  return isGarbled(text, index) ? [...facts, 'garbled'] : facts;
}

type Edited = { readonly index: ArticleIndex; readonly text: string; readonly elsewhere: string };

function editAndCheck(sentence: string, what: string, { index, ...place }: Edited): void {
  for (const kind of editKinds) {
    const edited = edit(kind, { ...place, random, sentence });
    if (edited !== undefined && edited !== sentence)
      add(`${what}, wrong ${kind}: noticed`, reasonsFor(edited, index).length > 0);
  }
}

/** Tells of the true sentences of a summary, and of how it fares as a whole. */
function checkSummary(summary: readonly string[], edited: Edited): void {
  const checked = summary.map((sentence) => ({ sentence, reasons: reasonsFor(sentence, edited.index) }));
  for (const { sentence, reasons } of checked) {
    const isAbsent = reasons.includes('a fact not in the article');
    add('true sentence: refused', reasons.length > 0);
    add('  a fact not in the article', isAbsent);
    add('  garbled', reasons.includes('garbled'));
    if (!isAbsent) add('  true, all its facts in the article: refused', reasons.length > 0);
    if (reasons.length === 0) editAndCheck(sentence, 'reference', edited);
  }
  const refused = checked.filter(({ reasons }) => reasons.length > 0).length;
  const isAllThere = checked.every(({ reasons }) => !reasons.includes('a fact not in the article'));
  add('true summary: a sentence replaced', refused > 0);
  if (isAllThere) add('true summary, all its facts in the article: a sentence replaced', refused > 0);
  add('true summary: refused as a whole', refused > summary.length / 2);
}

const articles = [];
for await (const article of articlesIn(files, Number(count))) articles.push(article);
const startedAt = process.cpuUsage();
for (const [number, { sentences, summary }] of articles.entries()) {
  const index = indexArticle({ sentences: sentences.map(written), language: 'en' });
  const far = articles[(number + Math.floor(articles.length / 2)) % articles.length];
  const edited = { index, text: sentences.join(' '), elsewhere: far?.sentences.join(' ') ?? '' };
  checkSummary(summary, edited);
  for (const [at, sentence] of sentences.entries()) {
    add('true sentence, word for word: refused', reasonsFor(sentence, index).length > 0);
    if (at % everyCopied === 0) editAndCheck(sentence, 'copied', edited);
  }
}
for (const [name, { cases, hits }] of [...tally].sort())
  console.log(
    `${name.padEnd(62)} ${String(cases).padStart(6)} ${((100 * hits) / cases).toFixed(1).padStart(6)} %`,
  );
const checks = [...tally]
  .filter(([name]) => !/^ |summary/.test(name))
  .reduce((sum, [, row]) => sum + row.cases, 0);
const { user, system } = process.cpuUsage(startedAt);
console.log(`CPU ms a sentence, with reading the articles ${((user + system) / 1000 / checks).toFixed(2)}`);
