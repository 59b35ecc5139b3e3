import type { Span } from './place-measures.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const placeWords = set('in at near from across outside throughout into around inside through');
const joiningWords = set('by with for against and & or than like');
const speaking = set(
  'said says told tells announced added warned called insisted denied admitted tweeted who whose believes thinks claims claimed wants wrote revealed',
);
const auxiliaries = set('is was were are has had have will would could can may did does should must');
const prepositions = set('in at of for to from with on after before during by against over as');
/** Capitalised where a sentence begins, and still no title of a name. */
const openers = set('In At From The A An To By With For And Of Near');

const kindsBefore = 9;
const kindsAfter = 11;
const roleLength = kindsBefore + kindsAfter;

/**
 * What part a fact plays in its sentence, told by what touches it on both sides: 20 numbers, 1 for the kind of word before it ("in",
 * a title, a comma …) and 1 for the kind after it (a possessive, a verb of speech …), 0 for the others.
 */
export function sentenceRole(text: string, { start, end }: Span): readonly number[] {
  const role = new Array<number>(roleLength).fill(0);
  role[kindBefore(text.slice(0, start))] = 1;
  role[kindsBefore + kindAfter(text.slice(end))] = 1;
  return role;
}

function kindBefore(before: string): number {
  const word = /([\p{L}\p{N}&.'’-]+)\s*$/u.exec(before.slice(-60))?.[1];
  const isTitle = word !== undefined && /^(?:mr|mrs|ms|dr|sgt|gen|col|lt|capt|gov|sen|rep|st)\.$/i.test(word);
  if (word === undefined || (/[.!?:]$/.test(word) && !isTitle)) return /,\s*$/.test(before) ? 1 : 0;
  if (/^\p{Lu}/u.test(word) && !openers.has(word)) return 7;
  const lower = word.toLowerCase();
  if (placeWords.has(lower)) return 2;
  if (lower === 'to') return 3;
  if (lower === 'of') return 4;
  if (joiningWords.has(lower)) return 5;
  return /^(?:the|an?)$/.test(lower) ? 6 : 8;
}

function kindAfter(after: string): number {
  if (/^['’]/.test(after)) return 0;
  const word = /^\s*([\p{L}\p{N}][\p{L}\p{N}'’-]*)/u.exec(after.slice(0, 60))?.[1];
  if (word === undefined) return /^\s*[,)-]/.test(after) ? 2 : 1;
  if (/^\d/.test(word)) return 7;
  if (/^\p{Lu}/u.test(word)) return 8;
  if (word === 'and' || word === 'or') return 3;
  if (speaking.has(word)) return 4;
  if (auxiliaries.has(word)) return 5;
  if (prepositions.has(word)) return 6;
  return /(?:ed|s)$/.test(word) ? 9 : 10;
}
