/** Of objects and lists within each other; feeds, pages and lines of articles have fewer than ten. */
export const mostLevels = 100;

/** The value of a JSON text; `undefined` for what is not JSON, or has more than `mostLevels`. */
export function parseJson(json: string): unknown {
  if (isTooDeep(json)) return undefined;
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined; // Broken JSON is common; the caller goes on without it, mends it or reports it.
  }
}

/** `JSON.parse` keeps some 40 bytes outside the heap for every bracket that is open: 60 MB for a file of a million. */
export function isTooDeep(json: string): boolean {
  let levels = 0;
  let isInString = false;
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at];
    if (isInString && character === '\\') at += 1;
    else if (character === '"') isInString = !isInString;
    else if (isInString) continue;
    else if (character === '[' || character === '{') levels += 1;
    else if (character === ']' || character === '}') levels -= 1;
    if (levels > mostLevels) return true;
  }
  return false;
}
