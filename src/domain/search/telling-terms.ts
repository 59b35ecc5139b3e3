import { isStopWord } from '../text/stop-words.ts';
import type { Unit } from './query.ts';
import { unitOf } from './query.ts';
import { wholeTerms } from './terms.ts';

const mostTerms = 24;
const shortest = 3;
const name = /(?<=[\p{L}\p{N},;:'’)] )\p{Lu}[\p{L}\p{M}'’]+/gu;

/** Words that may tell what an article is about: of the headline, names, and those that come back. Likeliest first. */
export function tellingUnits(title: string, text: string): Unit[] {
  const opening = text.slice(0, 6_000);
  const points = new Map<string, number>();
  const add = (words: readonly string[], more: number): void => {
    for (const word of words) {
      if (word.length >= shortest && !isStopWord(word)) points.set(word, (points.get(word) ?? 0) + more);
    }
  };
  add(wholeTerms(opening), 1);
  add([...new Set(wholeTerms(title))], 4);
  add([...new Set((opening.match(name) ?? []).flatMap((found) => wholeTerms(found)))], 2);
  const likely = [...points].sort((a, b) => b[1] - a[1]).slice(0, mostTerms);
  const units = likely.flatMap(([word]) => unitOf(word, false) ?? []);
  return [...new Map(units.map((unit) => [unit.terms.join(' '), unit])).values()];
}
