const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const ellipsis = '…';
const longestGrapheme = 200;
const farthestWordBorder = 40;
const dangling = /[\s.,;:!?–—(\[{"'“‘«-]/;

/**
 * At most `maxCharacters` UTF-16 units (what Discord's limits are safe with), never half a visible character; a cut text ends at a word
 * where one ends nearby, and with "…". Cut first, make plain afterwards.
 */
export function cutText(text: string, maxCharacters: number): string {
  if (text.length <= maxCharacters) return text;
  if (maxCharacters < 1) return '';
  const border = graphemeBorder(text, maxCharacters - ellipsis.length);
  let end = wordBorder(text, border);
  while (end > 0 && dangling.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end) + ellipsis;
}

/** The last border between visible characters at or before `index`. */
function graphemeBorder(text: string, index: number): number {
  const around = text.slice(0, index + longestGrapheme);
  return graphemes.segment(around).containing(index)?.index ?? index;
}

function wordBorder(text: string, border: number): number {
  if (border === 0 || /\s/.test(text.charAt(border))) return border;
  for (let index = border - 1; index > Math.max(0, border - farthestWordBorder); index -= 1) {
    if (/\s/.test(text.charAt(index))) return index;
  }
  return border;
}
