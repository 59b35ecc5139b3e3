/** Breaks text into lines of at most `columns` characters between words; further lines start with `indent`. */
export function wrap(text: string, columns: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (visibleLength(longer) > columns && line !== '') {
      lines.push(line);
      line = indent + word;
    } else {
      line = longer;
    }
  }
  return [...lines, line].join('\n');
}

/** Characters without the escape sequences of `style.ts`. */
function visibleLength(text: string): number {
  return text.replaceAll(/\u001B\[\d+m|\u001B\]8;;[^\u0007]*\u0007/g, '').length;
}
