/** Strings, brackets, a comma too many with the blanks behind it, and what lies between. */
const tokens = /"(?:[^"\\]|\\[^])*(?:"|$)|[{}[\]]|(,\s{0,1000}(?=[\]}]))|[^"{}[\],]+|,/g;

type Cut = { readonly length: number; readonly open: readonly string[] };

/**
 * JSON mended where feeds are commonly broken: line breaks within strings, a comma too many, and an end that is missing; what was
 * whole before it stays. Linear in its length.
 */
export function repairJson(source: string): string {
  const pieces: string[] = [];
  const open: string[] = [];
  let whole: Cut | undefined;
  for (const [token, surplus] of source.matchAll(tokens)) {
    if (surplus !== undefined) continue;
    if (token === '{' || token === '[') open.push(token === '{' ? '}' : ']');
    if (token === '}' || token === ']') open.pop();
    pieces.push(token.startsWith('"') ? withoutControls(token) : token);
    // After each article, and after each of its fields, the rest may be missing.
    if (token === '}' && open.length === 2) whole = { length: pieces.length, open: [...open] };
    if (token === ',' && open.length === 3) whole = { length: pieces.length - 1, open: [...open] };
  }
  if (open.length === 0 || whole === undefined) return pieces.join('');
  return pieces.slice(0, whole.length).join('') + [...whole.open].reverse().join('');
}

function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u001f]/g, ' ');
}
