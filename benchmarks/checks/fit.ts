import { indexArticle, indexSentence } from '../../src/domain/checks/article-index.ts';
import { examinedFacts } from '../../src/domain/checks/check-sentence.ts';
import { measurePlaces, type Place, type PlaceMeasures } from '../../src/domain/checks/place-measures.ts';
import type { PlacedKind } from '../../src/domain/checks/placement-weights.ts';
import { articlesIn } from './articles-in.ts';
import { fitChoices, type Choice } from './conditional-logit.ts';

/**
 * Fits src/domain/checks/placement-weights.ts: `tsx benchmarks/checks/fit.ts COUNT FILE…`, JSON Lines `{sents: [sentence], summary: [sentence]}`.
 * A fact of a true summary sentence is what was chosen, and the article's other facts of its kind are what was not.
 */
const measures = [
  'sentence',
  'passage',
  'nearby',
  'wordBefore',
  'wordAfter',
  'sameBefore',
  'sameAfter',
  'touchesBefore',
  'touchesAfter',
  'likeness',
  'timesSaid',
  'early',
] as const satisfies readonly (keyof PlaceMeasures)[];
const mostRivals = 60;

const [count = '1000', ...files] = process.argv.slice(2);
const choices: Record<PlacedKind, Choice[]> = { number: [], date: [], name: [] };
for await (const { sentences, summary } of articlesIn(files, Number(count))) {
  const index = indexArticle({ sentences, language: 'en' });
  for (const text of summary) {
    const facts = examinedFacts(indexSentence(text, 'en'), index);
    // A sentence with a fact that the article does not have is no true one.
    if (facts.some(({ isMissing }) => isMissing)) continue;
    for (const { kind, placing } of facts) {
      if (placing === undefined || placing.rivals.length === 0) continue;
      const measured = (places: readonly Place[]): number[][] =>
        measurePlaces(placing, places.slice(0, mostRivals), index).map((each) =>
          measures.map((name) => each[name]),
        );
      choices[kind].push({ chosen: measured(placing.own), others: measured(placing.rivals) });
    }
  }
}
for (const kind of ['number', 'date', 'name'] as const) {
  const weights = fitChoices(choices[kind], measures.length);
  console.log(`  ${kind}: { // ${choices[kind].length} facts`);
  for (const [at, name] of measures.entries()) console.log(`    ${name}: ${(weights[at] ?? 0).toFixed(2)},`);
  console.log('  },');
}
