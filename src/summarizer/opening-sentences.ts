import type { SummaryRequest } from '../domain/ports/summarizer.ts';
import type { Summary } from '../domain/summary.ts';
import { cutText } from '../domain/text/cut-text.ts';
import { countWords } from '../domain/text/words.ts';
import { splitArticle } from './article-sentences.ts';
import { lengthLimits } from './length-limits.ts';

/** More than eight sentences of any length; splitting a whole book to show its first lines would keep the bot waiting. */
const openingCharacters = 12_000;

/** Of one sentence: a text without full stops is not shown as a whole. */
const mostCharacters = 1_500;

/** The fallback: the cleaned article's own first sentences, up to the asked length. `reason` is told to the reader. */
export function openingSummary(
  { text, language, length }: Pick<SummaryRequest, 'text' | 'language' | 'length'>,
  reason?: string,
): Summary {
  const startedAt = performance.now();
  const opening = text.slice(0, openingCharacters);
  const limit = lengthLimits[length];
  const sentences: { text: string; evidence: readonly number[] }[] = [];
  let words = 0;
  for (const sentence of splitArticle(opening, language)) {
    const more = countWords(sentence.text);
    if (sentences.length > 0 && (sentences.length === limit.points || words + more > limit.words * 1.25))
      break;
    sentences.push({ text: cutText(sentence.text, mostCharacters), evidence: [sentence.number] });
    words += more;
    if (words >= limit.words * 0.9) break;
  }
  return {
    sentences,
    engine: 'opening',
    ...(reason === undefined ? {} : { fallbackReason: reason }),
    wordsRead: words,
    ms: Math.round(performance.now() - startedAt),
  };
}
