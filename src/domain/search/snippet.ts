import type { Snippet } from '../ports/article-store.ts';
import { wordsBeginning } from './words-beginning.ts';
import { matchesInRun } from './run-matches.ts';
import type { Match } from './run-matches.ts';
import { isPaired, searchTerms, wholeTerms } from './terms.ts';
import type { Unit } from './query.ts';

const maxLength = 220;
const sentenceEnd = /[.!?…。！？।]["'”’»)]*\s+(?=\S)|\n/g;

/**
 * The part of a text where the most different words of the query stand close together, at most 220 characters, begun at a
 * sentence or a word and cut at a word; the text's beginning where none stands in it.
 */
export function snippetOf(text: string, units: readonly Unit[]): Snippet {
  const flat = text.replace(/\s+/g, ' ').trim();
  const matches = findMatches(flat, units);
  const best = densest(matches);
  const from = startBefore(flat, best?.from ?? 0);
  const to = endAfter(flat, from);
  const parts: { text: string; isMatch: boolean }[] = [];
  let done = from;
  const add = (end: number, isMatch: boolean): void => {
    const last = parts.at(-1);
    if (end > done && isMatch && last?.isMatch === true) last.text += flat.slice(done, end);
    else if (end > done) parts.push({ text: flat.slice(done, end), isMatch });
    done = Math.max(done, end);
  };
  for (const match of matches) {
    if (match.from < from || match.to > to) continue;
    add(match.from, false);
    add(match.to, true);
  }
  add(to, false);
  const opening = from > 0 && !isSentenceStart(flat, from) ? [{ text: '…', isMatch: false }] : [];
  const closing = to < flat.length ? [{ text: '…', isMatch: false }] : [];
  return [...opening, ...parts, ...closing];
}

function findMatches(flat: string, units: readonly Unit[]): Match[] {
  const found: Match[] = [];
  const beginnings = new Set(units.flatMap(({ words }) => words.map((word) => word.charCodeAt(0))));
  for (const { word, at } of wordsBeginning(flat, beginnings)) {
    if (isPaired(word)) {
      const inRun = matchesInRun(word, units, (other) => unitOfWord(other, units));
      found.push(...inRun.map(({ from, to, unit }) => ({ from: at + from, to: at + to, unit })));
    } else {
      const unit = unitOfWord(word, units);
      if (unit !== -1) found.push({ from: at, to: at + word.length, unit });
    }
  }
  return found;
}

function unitOfWord(word: string, units: readonly Unit[]): number {
  const [term] = searchTerms(word);
  if (term === undefined) return -1;
  const whole = wholeTerms(word)[0] ?? '';
  return units.findIndex(({ isExact, isPrefix, words, terms }) => {
    if (isPrefix === true) return whole.startsWith(words[0] ?? ' ');
    return isExact ? words.includes(whole) : terms.includes(term);
  });
}

/** The first match of the stretch that holds the most different units, then the most matches. */
function densest(matches: readonly Match[]): Match | undefined {
  let best: Match | undefined;
  let bestPoints = 0;
  matches.forEach((match, place) => {
    const units = new Set<number>();
    let count = 0;
    for (let next = place; next < matches.length; next += 1) {
      const other = matches[next];
      if (other === undefined || other.to - match.from > maxLength * 0.7) break;
      units.add(other.unit);
      count += 1;
    }
    const points = units.size * 10 + Math.min(count, 9);
    if (points > bestPoints) [best, bestPoints] = [match, points];
  });
  return best;
}

function isSentenceStart(flat: string, at: number): boolean {
  return /[.!?…。！？।]["'”’»)]*\s?$/.test(flat.slice(Math.max(0, at - 4), at));
}

/** The start of the sentence, if it is near; else a word a little before. */
function startBefore(flat: string, at: number): number {
  const nearest = Math.max(0, at - 90);
  const before = flat.slice(nearest, at);
  const starts = [...before.matchAll(sentenceEnd)].map((end) => nearest + end.index + end[0].length);
  if (nearest === 0) return starts.at(-1) !== undefined && at > 60 ? (starts.at(-1) ?? 0) : 0;
  const start = starts.at(-1);
  if (start !== undefined) return start;
  const space = flat.indexOf(' ', Math.max(0, at - 50));
  return space === -1 || space >= at ? Math.max(0, at - 20) : space + 1;
}

function endAfter(flat: string, from: number): number {
  const limit = from + maxLength;
  if (limit >= flat.length) return flat.length;
  const space = flat.lastIndexOf(' ', limit);
  if (space > from + maxLength / 2) return space;
  // No word ends near: the text writes no spaces, or the word is endless. Surrogate pairs stay whole.
  return /[\ud800-\udbff]/.test(flat.charAt(limit - 1)) ? limit - 1 : limit;
}
