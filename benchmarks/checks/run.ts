import { factCases } from '../../tests/domain/checks/fact-cases.ts';
import { labelledCases, type LabelledCase } from './labelled-cases.ts';
import { isDiscarded, isRefused, readArticle } from './refuse.ts';

/** How well the fact check tells true summaries from false ones: `npm run bench:checks -- FILE…`, without a file on our own cases. */
async function* cases(files: readonly string[]): AsyncGenerator<LabelledCase> {
  if (files.length > 0) yield* labelledCases(files);
  else
    for (const { text, summary, wrong } of factCases()) yield { text, summary, isTrue: wrong === undefined };
}

const files = process.argv.slice(2);
const counts = { trueRefused: 0, trueKept: 0, falseRefused: 0, falseKept: 0, trueDiscarded: 0 };
const startedAt = performance.now();
for await (const { text, summary, isTrue } of cases(files)) {
  const index = readArticle(text);
  const refused = isRefused(summary, index);
  if (isTrue && isDiscarded(summary, index)) counts.trueDiscarded += 1;
  if (isTrue) counts[refused ? 'trueRefused' : 'trueKept'] += 1;
  else counts[refused ? 'falseRefused' : 'falseKept'] += 1;
}
const { trueRefused, trueKept, falseRefused, falseKept } = counts;
const trueOnes = Math.max(1, trueRefused + trueKept);
const total = trueRefused + trueKept + falseRefused + falseKept;
const recall = falseRefused / Math.max(1, falseRefused + falseKept);
const kept = trueKept / trueOnes;
const precision = falseRefused / Math.max(1, falseRefused + trueRefused);
console.log(
  `source               ${files.length === 0 ? 'own cases (tests/domain/checks)' : files.join(', ')}`,
);
console.log(
  `cases                ${total} (${trueRefused + trueKept} true, ${falseRefused + falseKept} false)`,
);
console.log(`balanced accuracy    ${((recall + kept) / 2).toFixed(3)}`);
console.log(`precision (refusals) ${precision.toFixed(3)}`);
console.log(`recall (false ones)  ${recall.toFixed(3)}`);
console.log(`true ones refused    ${(1 - kept).toFixed(3)} (a sentence replaced)`);
console.log(`  of them as a whole ${(counts.trueDiscarded / trueOnes).toFixed(3)} (more than half of it)`);
console.log(`ms a case            ${((performance.now() - startedAt) / Math.max(1, total)).toFixed(2)}`);
