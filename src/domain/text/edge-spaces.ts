/** Applies a function that trims to one span of a longer text, keeping a space at either end where there was one. */
export function keepingEdgeSpaces(text: string, trimming: (text: string) => string): string {
  const inner = trimming(text);
  if (inner === '') return /\s/.test(text) ? ' ' : '';
  return `${/^\s/.test(text) ? ' ' : ''}${inner}${/\s$/.test(text) ? ' ' : ''}`;
}
