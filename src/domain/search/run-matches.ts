import { foldForSearch } from './fold.ts';
import type { Unit } from './query.ts';
import { asWritten, isPaired, pairedRuns } from './terms.ts';

/** A place in a text where a unit (its number) stands; `to` is behind it. */
export type Match = { readonly from: number; readonly to: number; readonly unit: number };

const cluster = /\P{M}\p{M}*|\p{M}+/gu;
const word = /[\p{L}\p{M}\p{N}]+/gu;
const noWord = /[^\p{L}\p{M}\p{N}]/u;

/**
 * Where units stand in a run of letters that has characters of scripts without spaces, in order: these anywhere in it, words of
 * other scripts as a whole. `unitOfWord` tells which unit a word is of, -1 for none.
 */
export function matchesInRun(
  run: string,
  units: readonly Unit[],
  unitOfWord: (word: string) => number,
): Match[] {
  const { folded, places } = foldedWithPlaces(run);
  const found: Match[] = [];
  const add = (start: number, length: number, unit: number): void => {
    found.push({ from: places[start] ?? 0, to: places[start + length] ?? run.length, unit });
  };
  units.forEach(({ words }, unit) => {
    const written = asWritten(words);
    if (isPaired(written)) for (const start of startsOf(folded, written)) add(start, written.length, unit);
  });
  const others = folded.replace(pairedRuns, (characters) => ' '.repeat(characters.length));
  for (const { 0: other, index } of others.matchAll(word)) {
    const unit = unitOfWord(other);
    if (unit !== -1) add(index, other.length, unit);
  }
  return found.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Where it stands without being cut out of a word of another script. */
function startsOf(folded: string, written: string): number[] {
  const starts: number[] = [];
  for (let at = folded.indexOf(written); at !== -1; at = folded.indexOf(written, at + written.length)) {
    const end = at + written.length;
    const isCut =
      joins(folded.charAt(at - 1), written.charAt(0)) || joins(written.slice(-1), folded.charAt(end));
    if (!isCut) starts.push(at);
  }
  return starts;
}

/** Whether two neighbouring characters are of one word of a script with spaces. */
function joins(before: string, behind: string): boolean {
  return [before, behind].every((one) => one !== '' && !isPaired(one) && !noWord.test(one));
}

/** The folded run, and for each of its places the one in the run as it stands. */
function foldedWithPlaces(run: string): { readonly folded: string; readonly places: readonly number[] } {
  const whole = foldForSearch(run);
  if (whole.length === run.length)
    return { folded: whole, places: Array.from({ length: run.length + 1 }, (_, place) => place) };
  const places: number[] = [];
  const parts: string[] = [];
  for (const { 0: character, index } of run.matchAll(cluster)) {
    const part = foldForSearch(character);
    parts.push(part);
    for (let place = 0; place < part.length; place += 1) places.push(index);
  }
  return { folded: parts.join(''), places: [...places, run.length] };
}
