const plainAscii = /^[\n\u0020-\u007e]*$/;
const ansi =
  /\u001b\[[\u0030-\u003f]*[\u0020-\u002f]*[\u0040-\u007e]?|\u001b[\]PX^_][^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b[\u0020-\u002f]*[\u0030-\u007e]?|\u009b[\u0030-\u003f]*[\u0020-\u002f]*[\u0040-\u007e]?/g;
const lineBreaks = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
const spaces = /[\t\p{Zs}\u2800]/gu;
// Everything without a shape of its own: controls, format characters, fillers, private use, halves of characters, unassigned
// specials. Joiners and variation selectors are dealt with first; the number signs of Arabic script are format characters with a shape.
const invisible =
  /(?![\n\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufff9-\ufffc]/gu;
const joiners = /[\u200c\u200d\ufe0e\ufe0f]/;
// A joiner counts where it does its work: between emoji, between letters of scripts that join, after an emoji that it colours.
const kept =
  /(?<=[\p{Extended_Pictographic}\u{1f3fb}-\u{1f3ff}]\ufe0f?)\u200d(?=\p{Extended_Pictographic})|(?<=[\p{Extended_Pictographic}0-9#*])[\ufe0e\ufe0f]|(?<=[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}]\p{M}{0,3})[\u200c\u200d](?=[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}])|(?<=[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u0930\u09b0\u0d15-\u0d39])[\u200c\u200d](?=\p{L}|\p{M}|[\s,.।]|$)/gu;
const placeholders: Readonly<Record<string, string>> = {
  '\u200c': '\ue000',
  '\u200d': '\ue001',
  '\ufe0e': '\ue002',
  '\ufe0f': '\ue003',
};
const originals = new Map(
  Object.entries(placeholders).map(([original, placeholder]) => [placeholder, original]),
);
const marks = /\p{M}{3,}/gu;
const genericMark = /[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/;
const mostGenericMarks = 2;
const mostMarks = 6;

/**
 * Only what a reader can see, reading as before: no control, bidi, zero-width, filler, tag or private-use character, no piled-up marks
 * (two on a letter at most, up to six of a script's own, as Burmese needs), no escape sequence of a terminal. Emoji sequences, Persian
 * half-spaces and Indic joiners stay. Every space is a plain space; line breaks are `\n`, at most two in a row.
 */
export function visibleText(text: string): string {
  const scrubbed = plainAscii.test(text) ? text : scrub(text);
  return scrubbed
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** `visibleText` in one line: for titles, labels, names and choices, where Discord renders no markdown. */
export function visibleLine(text: string): string {
  return visibleText(text).replaceAll(/\n+/g, ' ');
}

function scrub(text: string): string {
  const unescaped = text.replace(ansi, '').replace(/[\ue000-\ue003]/g, '');
  const saved = joiners.test(unescaped)
    ? unescaped.replace(kept, (joiner) => placeholders[joiner] ?? '')
    : unescaped;
  return saved
    .replace(lineBreaks, '\n')
    .replace(spaces, ' ')
    .replace(/[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu, '')
    .replace(invisible, (character) => (originals.has(character) ? character : ''))
    .replace(/[\ue000-\ue003]/g, (placeholder) => originals.get(placeholder) ?? '')
    .normalize('NFC')
    .replace(marks, capMarks);
}

function capMarks(run: string): string {
  let generic = 0;
  let all = 0;
  let keptMarks = '';
  for (const mark of run) {
    if (genericMark.test(mark)) generic += 1;
    if ((genericMark.test(mark) && generic > mostGenericMarks) || all >= mostMarks) continue;
    all += 1;
    keptMarks += mark;
  }
  return keptMarks;
}
