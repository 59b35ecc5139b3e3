import { englishStem } from './english-stem.ts';
import { termOf } from './term-of.ts';
import { stripEnding } from './endings.ts';

const latin = /^[a-z]+$/;
const rememberedWords = 100_000;
const known = new Map<string, string>();

/**
 * The term of a folded word: the part of it that its inflections share. Decided by script, not by language, so that a query is treated
 * like the texts without knowing the language of either: Latin as English, Cyrillic, Arabic and Devanagari by lists of endings.
 */
export function stem(word: string): string {
  if (word.length < 3) return word;
  const remembered = known.get(word);
  if (remembered !== undefined) return remembered;
  if (known.size >= rememberedWords) known.clear();
  const term = termOf(word);
  const result = latin.test(term) ? englishStem(term) : stripEnding(term);
  known.set(word, result);
  return result;
}
