/** Text without its `<!-- comments -->`, in one pass; an unclosed one swallows the rest, as in browsers. */
export function withoutComments(text: string): string {
  let from = text.indexOf('<!--');
  if (from === -1) return text;
  const kept: string[] = [];
  let start = 0;
  while (from !== -1) {
    kept.push(text.slice(start, from));
    const end = text.indexOf('-->', from + 4);
    if (end === -1) return kept.join('');
    start = end + 3;
    from = text.indexOf('<!--', start);
  }
  kept.push(text.slice(start));
  return kept.join('');
}
