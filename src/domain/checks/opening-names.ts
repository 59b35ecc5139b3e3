import type { NameFact } from '../text/names.ts';
import type { IndexedSentence } from './article-index.ts';
import { likenessWords, nameLikeness } from './name-likeness.ts';

/** How surely a word must look like a name, in logits; below this, words like "Click" and "Witness" begin. */
const leastLikeness = -1.2;

type KnownNames = {
  readonly fullNames: ReadonlySet<string>;
  readonly nameWords: ReadonlyMap<string, string>;
};

/** "Neither Ana Ruiz" is Ana Ruiz: the word that opens the sentence is no name of the article, and looks like none. English only. */
export function withoutOpener(text: string, fact: NameFact, { fullNames, nameWords }: KnownNames): NameFact {
  const [first = '', ...others] = fact.name.split(' ');
  if (fact.start > 0 || others.length === 0) return fact;
  if (fullNames.has(fact.name.toLowerCase()) || nameWords.has(first.toLowerCase())) return fact;
  if (nameLikeness(likenessWords(text.toLowerCase()), 0) > leastLikeness) return fact;
  const start = fact.text.indexOf(others[0] ?? '', first.length);
  return { ...fact, name: others.join(' '), text: fact.text.slice(start), start };
}

/** Whether a single capitalised word that opens its sentence is a name after all: it looks like one among its neighbours. English only. */
export function isOpeningName({ text }: IndexedSentence, fact: NameFact): boolean {
  // "New: …", "Update: …"
  if (/^\s*:/.test(text.slice(fact.end))) return false;
  const words = likenessWords(text.slice(fact.start).toLowerCase());
  return nameLikeness(words, 0) > leastLikeness;
}
