import { indexArticle, type ArticleIndex } from '../../src/domain/checks/article-index.ts';
import { unsupportedFacts } from '../../src/domain/checks/check-sentence.ts';
import { isGarbled } from '../../src/domain/checks/garbled.ts';
import { seededRandom } from '../../models/training/articles.ts';
import { articlesIn } from './articles-in.ts';
import { edit, editKinds } from './edits.ts';

/**
 * What the fact check does with true sentences and with one fact of them made wrong: `npm run bench:edits -- [--lower] COUNT FILE…`, JSON Lines
 * `{sents: [sentence], summary: [sentence]}`. Only sentences that were not refused are edited.
 */
const isLower = process.argv[2] === '--lower';
const [count = '1000', ...files] = process.argv.slice(isLower ? 3 : 2);
const written = (text: string): string => (isLower ? text.toLowerCase() : text);
const random = seededRandom(7);
const tally = new Map<string, { cases: number; hits: number }>();

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

const articles = [];
for await (const article of articlesIn(files, Number(count))) articles.push(article);
const startedAt = performance.now();
for (const [number, { sentences, summary }] of articles.entries()) {
  const index = indexArticle({ sentences: sentences.map(written), language: 'en' });
  const far = articles[(number + Math.floor(articles.length / 2)) % articles.length];
  const place = { text: sentences.join(' '), elsewhere: far?.sentences.join(' ') ?? '', random };
  for (const sentence of summary) {
    const reasons = reasonsFor(sentence, index);
    add('true, of a reference summary: refused', reasons.length > 0);
    for (const reason of ['a fact not in the article', 'garbled'])
      add(`  ${reason}`, reasons.includes(reason));
    add(
      '  for what stands elsewhere in the article',
      reasons.some((reason) => reason.endsWith('elsewhere in the article')),
    );
    if (reasons.length > 0) continue;
    for (const kind of editKinds) {
      const edited = edit(kind, { ...place, sentence });
      if (edited !== undefined && edited !== sentence)
        add(`wrong ${kind}: noticed`, reasonsFor(edited, index).length > 0);
    }
  }
  for (const sentence of sentences)
    add('true, word for word: refused', reasonsFor(sentence, index).length > 0);
}
for (const [name, { cases, hits }] of [...tally].sort())
  console.log(
    `${name.padEnd(46)} ${String(cases).padStart(6)} ${((100 * hits) / cases).toFixed(1).padStart(6)} %`,
  );
console.log(
  `ms an article with all its checks              ${((performance.now() - startedAt) / articles.length).toFixed(1)}`,
);
