import { indexArticle } from '../../src/domain/checks/article-index.ts';
import { examinedFacts, readSaid } from '../../src/domain/checks/check-sentence.ts';
import { factMeasures } from '../../src/domain/checks/placement.ts';
import { packNetwork } from '../../src/domain/checks/placement-network.ts';
import { placementShape, type PlacedKind } from '../../src/domain/checks/placement-weights.ts';
import { isVerbatim } from '../../src/domain/checks/verbatim.ts';
import { articlesIn } from './articles-in.ts';
import { fitChoices, type Choice } from './ranking-network.ts';

/**
 * Makes the lines of src/domain/checks/placement-weights.ts: `tsx benchmarks/checks/fit.ts COUNT FILE…`, JSON Lines
 * `{sents: [sentence], summary: [sentence]}`. A fact of a true summary sentence is what was chosen, and the article's other facts of its kind
 * are what was not.
 */
const rounds = { number: 8, date: 8, name: 6 };

const [count = '1000', ...files] = process.argv.slice(2);
const choices: Record<PlacedKind, Choice[]> = { number: [], date: [], name: [] };
for await (const { sentences, summary } of articlesIn(files, Number(count))) {
  const index = indexArticle({ sentences, language: 'en' });
  for (const text of summary) {
    // Nothing is to be learnt from copies, which are never doubted.
    if (isVerbatim(text, index)) continue;
    for (const { kind, placing } of examinedFacts(readSaid(text, index), index)) {
      if (placing === undefined || placing.rivals.length === 0) continue;
      choices[kind].push({
        chosen: factMeasures(placing, placing.own, index),
        others: placing.rivals.map((places) => factMeasures(placing, places, index)),
      });
    }
  }
}
for (const kind of ['number', 'date', 'name'] as const) {
  const { weights, loss } = fitChoices(choices[kind], placementShape, rounds[kind]);
  console.log(`  // ${choices[kind].length} facts, loss ${loss.toFixed(3)}`);
  console.log(`  ${kind}: '${packNetwork(weights)}',`);
}
