import type { SummaryLength } from '../../domain/summary.ts';
import { countWords, words as wordsOf } from '../../domain/text/words.ts';
import type { ArticleSentence } from '../article-sentences.ts';
import { lengthLimits } from '../length-limits.ts';

/** More shared terms than this, and the second sentence tells nothing new. */
const tooAlike = 0.5;

/** The best sentences within the length, none that repeats another, in the article's order. */
export function chooseSentences(
  sentences: readonly ArticleSentence[],
  scores: readonly number[],
  length: SummaryLength,
): ArticleSentence[] {
  const limit = lengthLimits[length];
  const best = sentences
    .map((sentence, index) => ({ sentence, score: scores[index] ?? 0 }))
    .sort((a, b) => b.score - a.score || a.sentence.number - b.sentence.number);
  const chosen: { sentence: ArticleSentence; terms: ReadonlySet<string> }[] = [];
  let words = 0;
  for (const { sentence } of best) {
    if (chosen.length === limit.points || words >= limit.words * 0.85) break;
    const more = countWords(sentence.text);
    const terms = new Set(wordsOf(sentence.text));
    if (chosen.length > 0 && words + more > limit.words * 1.25) continue;
    if (chosen.some((other) => likeness(terms, other.terms) > tooAlike)) continue;
    chosen.push({ sentence, terms });
    words += more;
  }
  return chosen.map(({ sentence }) => sentence).sort((a, b) => a.number - b.number);
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((term) => b.has(term)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
}
