import type { SummaryLength } from '../../domain/summary.ts';
import { countWords } from '../../domain/text/words.ts';
import { chooseSentences } from '../extractive/choose-sentences.ts';
import { scoreWithoutModel } from '../extractive/score-without-model.ts';
import { lengthLimits } from '../length-limits.ts';

/** How far over the asked length what the model wrote may be before some of it is left out. */
const slack = 1.25;

/** What the model wrote of each piece, as one summary of the asked length, in the article's order. */
export function combine(
  written: readonly string[],
  { title, length }: { readonly title: string | undefined; readonly length: SummaryLength },
): readonly string[] {
  const limit = lengthLimits[length];
  const words = written.reduce((sum, sentence) => sum + countWords(sentence), 0);
  if (written.length <= limit.points && words <= limit.words * slack) return written;
  const scores = scoreWithoutModel({ title, sentences: written });
  const chosen = chooseSentences({ title, sentences: written, scores }, length);
  if (chosen.length > 0) return chosen.flatMap((index) => written[index] ?? []);
  return written.slice(0, limit.points);
}
