import { cellWidth, isWide } from './cell-width.ts';

/** Breaks text into lines of at most `columns` cells between words; further lines start with `indent`. A no-break space holds words together. */
export function wrap(text: string, columns: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  let gap = '';
  for (const word of text.split(/[^\S\u00A0]+/)) {
    for (const piece of pieces(word)) {
      const longer = line + gap + piece;
      if (line !== '' && cellWidth(longer) > columns && !mayNotOpen.test(piece)) {
        lines.push(line);
        line = indent + piece;
      } else {
        line = longer;
      }
      gap = '';
    }
    gap = line === '' ? '' : ' ';
  }
  return [...lines, line].join('\n');
}

/** A full stop or closing bracket stays with the character before it. */
const mayNotOpen = /^[、。，．！？：；）」』】〉》”’…]+$/u;

/** How a link begins; its address must not be broken. */
const link = '\u001B]8';

/** A word may be broken between the characters of scripts that know no spaces. */
function pieces(word: string): readonly string[] {
  const characters = Array.from(word);
  if (word.includes(link) || !characters.some(isWide)) return [word];
  const found: string[] = [];
  let open = '';
  for (const character of characters) {
    if (isWide(character)) {
      if (open !== '') found.push(open);
      found.push(character);
      open = '';
    } else {
      open += character;
    }
  }
  return open === '' ? found : [...found, open];
}
