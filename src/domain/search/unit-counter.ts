import type { Unit } from './query.ts';
import { stem } from './stem.ts';
import { asWritten, isPaired } from './terms.ts';

/** What another form of the word counts ("elections" for "election"). */
const otherForm = 0.7;
const letter = /[\p{L}\p{M}\p{N}]/u;

/**
 * Counts how often a unit stands in a folded text (`foldForSearch`) without taking the whole text apart: the places where
 * its first letters occur are looked at, one by one.
 */
export function countUnit(folded: string, unit: Unit): number {
  const first = unit.words[0] ?? '';
  if (isPaired(first)) return countRaw(folded, unit);
  const prefix = sharedPrefix(first, unit.terms[0] ?? '');
  let count = 0;
  for (let at = folded.indexOf(prefix); at !== -1; at = folded.indexOf(prefix, at + prefix.length)) {
    if (at > 0 && isLetter(folded.charAt(at - 1))) continue;
    if (isUnitAt(folded, at, unit)) count += isAsTyped(folded, at, first) ? 1 : otherForm;
  }
  return count;
}

function isAsTyped(folded: string, at: number, word: string): boolean {
  return folded.startsWith(word, at) && !isLetter(folded.charAt(at + word.length));
}

/** A term may end in another letter than the word ("happi" for "happy"). */
function sharedPrefix(word: string, term: string): string {
  let length = 0;
  while (length < term.length && word.charAt(length) === term.charAt(length)) length += 1;
  return word.slice(0, Math.max(length - 1, 1, Math.min(length, 3)));
}

function isUnitAt(folded: string, at: number, unit: Unit): boolean {
  let place = at;
  for (let number = 0; number < unit.terms.length; number += 1) {
    while (place < folded.length && !isLetter(folded.charAt(place))) place += 1;
    let end = place;
    while (end < folded.length && isLetter(folded.charAt(end))) end += 1;
    const word = folded.slice(place, end);
    if (unit.isPrefix === true) return word.startsWith(unit.words[0] ?? ' ');
    const isSame = unit.isExact ? word === unit.words[number] : stem(word) === unit.terms[number];
    if (!isSame) return false;
    place = end;
  }
  return true;
}

function countRaw(folded: string, { words }: Unit): number {
  const raw = asWritten(words);
  return raw === '' ? 0 : folded.split(raw).length - 1;
}

function isLetter(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return letter.test(character);
}
