import { englishStem } from './english-stem.ts';
import { stripEnding } from './endings.ts';

const latin = /^[a-z]+$/;
const rememberedWords = 40_000;
const known = new Map<string, string>();

/**
 * The part of a folded word that its inflections share. Decided by script, not by language, so that a query is treated
 * like the texts without knowing the language of either: Latin as English, Cyrillic, Arabic and Devanagari by lists of endings.
 */
export function stem(word: string): string {
  if (word.length < 3) return word;
  const remembered = known.get(word);
  if (remembered !== undefined) return remembered;
  if (known.size >= rememberedWords) known.clear();
  const result = latin.test(word) ? englishStem(word) : stripEnding(word);
  known.set(word, result);
  return result;
}
