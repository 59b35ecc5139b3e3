import type { NameFact } from '../text/names.ts';
import type { IndexedSentence } from './article-index.ts';
import { likenessWords, nameLikeness } from './name-likeness.ts';

/** How surely a word must look like a name, in logits: of true sentences 0 refuses no more than 1.5 does. */
const leastLikeness = 0;

/** Whether a single capitalised word that opens its sentence is a name after all: it looks like one among its neighbours. English only. */
export function isOpeningName({ text }: IndexedSentence, fact: NameFact): boolean {
  // "New: …", "Update: …"
  if (/^\s*:/.test(text.slice(fact.end))) return false;
  const words = likenessWords(text.slice(fact.start).toLowerCase());
  return nameLikeness(words, 0) > leastLikeness;
}
