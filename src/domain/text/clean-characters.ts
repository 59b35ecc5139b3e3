import { decodeEntities } from './html-entities.ts';

// Controls, soft hyphen, zero-width space, bidi controls and marks, byte order mark, non-characters. Joiners (U+200C, U+200D) stay:
// Persian, Hindi and emoji need them.
const unwanted =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/g;
const otherLineBreaks = /\r\n?|[\u000b\u000c\u0085\u2028]/g;
const loneSurrogates = /\p{Surrogate}/gu;
const needsWork =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\uffff]/;

/**
 * The text with entities decoded, line breaks as `\n`, Unicode normal form C, and without NUL, control and bidi control characters.
 * Wrongly decoded text (mojibake) is left as it is: guessing would harm more than it mends.
 */
export function cleanCharacters(text: string): string {
  const decoded = decodeEntities(text);
  if (!needsWork.test(decoded)) return decoded.normalize('NFC');
  return decoded
    .replace(otherLineBreaks, '\n')
    .replaceAll('\u2029', '\n\n')
    .replace(unwanted, '')
    .replace(loneSurrogates, '\ufffd')
    .normalize('NFC');
}

const runsOfSpace = /[^\S ]|\s{2,}/;

/** One line: every run of white space becomes one space, none at the ends. */
export function collapseSpace(text: string): string {
  const trimmed = text.trim();
  return runsOfSpace.test(trimmed) ? trimmed.split(/\s+/).join(' ') : trimmed;
}
