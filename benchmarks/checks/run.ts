import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { indexArticle } from '../../src/domain/checks/article-index.ts';
import { unsupportedFacts } from '../../src/domain/checks/check-sentence.ts';
import { isGarbled } from '../../src/domain/checks/garbled.ts';
import { detectLanguage } from '../../src/domain/text/language.ts';
import { splitSentences } from '../../src/domain/text/sentences.ts';
import { factCases } from '../../tests/domain/checks/fact-cases.ts';

/** How well the fact check tells true summaries (label 1) from false ones (label 0). */
type Labelled = { readonly text: string; readonly summary: string; readonly label: 0 | 1 };

const line = z.object({
  text: z.string(),
  summary: z.string(),
  label: z.union([z.literal(0), z.literal(1)]),
});

function isRefused({ text, summary }: Labelled): boolean {
  const language = detectLanguage(text);
  const sentences = splitSentences(text, language).map((sentence) => sentence.text);
  const index = indexArticle({ sentences, ...(language === undefined ? {} : { language }) });
  if (isGarbled(summary, index)) return true;
  return splitSentences(summary, language).some(
    (sentence) => unsupportedFacts(sentence.text, index).length > 0,
  );
}

async function* labelled(files: readonly string[]): AsyncGenerator<Labelled> {
  if (files.length === 0) {
    for (const { text, summary, wrong } of factCases())
      yield { text, summary, label: wrong === undefined ? 1 : 0 };
  }
  for (const file of files) {
    for await (const each of createInterface({ input: createReadStream(file) })) {
      if (each.trim() !== '') yield line.parse(JSON.parse(each));
    }
  }
}

const files = process.argv.slice(2);
const counts = { trueRefused: 0, trueKept: 0, falseRefused: 0, falseKept: 0 };
const startedAt = performance.now();
for await (const each of labelled(files)) {
  const refused = isRefused(each);
  if (each.label === 1) counts[refused ? 'trueRefused' : 'trueKept'] += 1;
  else counts[refused ? 'falseRefused' : 'falseKept'] += 1;
}
const { trueRefused, trueKept, falseRefused, falseKept } = counts;
const cases = trueRefused + trueKept + falseRefused + falseKept;
const recall = falseRefused / Math.max(1, falseRefused + falseKept);
const kept = trueKept / Math.max(1, trueRefused + trueKept);
const precision = falseRefused / Math.max(1, falseRefused + trueRefused);
console.log(
  `source               ${files.length === 0 ? 'own cases (tests/domain/checks)' : files.join(', ')}`,
);
console.log(
  `cases                ${cases} (${trueRefused + trueKept} true, ${falseRefused + falseKept} false)`,
);
console.log(`balanced accuracy    ${((recall + kept) / 2).toFixed(3)}`);
console.log(`precision (refusals) ${precision.toFixed(3)}`);
console.log(`recall (false ones)  ${recall.toFixed(3)}`);
console.log(`true ones refused    ${(1 - kept).toFixed(3)}`);
console.log(`ms a case            ${((performance.now() - startedAt) / Math.max(1, cases)).toFixed(2)}`);
