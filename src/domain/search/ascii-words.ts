import { words } from '../text/words.ts';

const space = 32;

/**
 * The words of a lower-case text of ASCII alone, exactly as `words` gives them, in half the time: a run of letters and digits is
 * a word; only where a point, comma or apostrophe joins two runs is the stretch up to the next space left to `words`.
 */
export function asciiWords(text: string): string[] {
  const found: string[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isWordCode(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const start = at;
    while (at < text.length && isWordCode(text.charCodeAt(at))) at += 1;
    if (!isJoint(text.charCodeAt(at)) || !isWordCode(text.charCodeAt(at + 1))) {
      found.push(text.slice(start, at));
      continue;
    }
    while (at < text.length && text.charCodeAt(at) > space) at += 1;
    found.push(...words(text.slice(start, at)));
  }
  return found;
}

function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/** Apostrophe, comma, full stop. */
function isJoint(code: number): boolean {
  return code === 39 || code === 44 || code === 46;
}
