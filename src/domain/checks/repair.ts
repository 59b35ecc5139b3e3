import type { SummarySentence } from '../summary.ts';
import type { ArticleIndex } from './article-index.ts';
import { unsupportedFacts } from './check-sentence.ts';
import { evidenceFor } from './evidence.ts';
import { isGarbled } from './garbled.ts';

type Repaired = {
  readonly sentences: readonly SummarySentence[];
  /** How many were replaced by a sentence of the article, or left out because that is told already. */
  readonly replaced: number;
};

/**
 * What a model wrote, each sentence with its evidence; a sentence with a fact that the article does not bear out gives way to the
 * article's best matching one. `undefined` when more than half fail or the whole is noise.
 */
export function repair(written: readonly string[], index: ArticleIndex): Repaired | undefined {
  if (written.length === 0 || isGarbled(written.join(' '), index)) return undefined;
  const checked = written.map((text) => ({
    text,
    evidence: evidenceFor(text, index),
    isSound: !isGarbled(text, index) && unsupportedFacts(text, index).length === 0,
  }));
  const failed = checked.filter(({ isSound, evidence }) => !isSound || evidence.length === 0).length;
  if (failed > written.length / 2) return undefined;
  const told = new Set<number>();
  const sentences = checked.flatMap(({ text, evidence, isSound }): readonly SummarySentence[] => {
    const [best] = evidence;
    const source = best === undefined ? undefined : index.sentences[best - 1];
    if (best === undefined || source === undefined) return [];
    if (isSound) {
      for (const number of evidence) told.add(number);
      return [{ text, evidence }];
    }
    if (told.has(best)) return [];
    told.add(best);
    return [{ text: source.original, evidence: [best] }];
  });
  return sentences.length === 0 ? undefined : { sentences, replaced: failed };
}
