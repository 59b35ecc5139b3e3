import { isPaired } from './terms.ts';

const word = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/uy;

/**
 * The words of a text that may begin, when folded, with one of these characters (their codes), with their places. Words
 * of ASCII that begin otherwise are passed over without a look at the rest; of others, and of runs that go on in a script without
 * spaces, only the reader can tell.
 */
export function wordsBeginning(
  text: string,
  beginnings: ReadonlySet<number>,
): { readonly word: string; readonly at: number }[] {
  const found: { word: string; at: number }[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < 128 && !isLetterOrDigit(code)) {
      at += 1;
      continue;
    }
    const isWanted = code >= 128 || beginnings.has(lower(code));
    const end = isWanted ? at : endOfAscii(text, at);
    if (end > at) {
      at = end;
      continue;
    }
    word.lastIndex = at;
    const [match] = word.exec(text) ?? [];
    if (match !== undefined && (isWanted || isPaired(match))) found.push({ word: match, at });
    at += match?.length ?? 1;
  }
  return found;
}

/** Behind a word of nothing but ASCII; its own place when the word goes on with something else. */
function endOfAscii(text: string, from: number): number {
  let at = from;
  while (at < text.length && isLetterOrDigit(text.charCodeAt(at))) at += 1;
  const next = text.charCodeAt(at);
  return next >= 128 || next === 39 ? from : at;
}

function lower(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}
