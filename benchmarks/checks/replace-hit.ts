type EditedArticle = { readonly text: string; readonly elsewhere: string };
/** A piece of a text and where it begins. */
export type Hit = { readonly text: string; readonly start: number };
/** A sentence of a summary, its article, an article on other things, and chance. */
export type Place = EditedArticle & { readonly sentence: string; readonly random: () => number };

export function hits(text: string, pattern: RegExp): Hit[] {
  return Array.from(text.matchAll(pattern), (match) => ({ text: match[0], start: match.index }));
}

export function pick<T>({ random }: Place, list: readonly T[]): T | undefined {
  return list[Math.floor(random() * list.length)];
}

export function replaceAt(
  { sentence }: Place,
  hit: Hit | undefined,
  other: (old: string) => string | undefined,
): string | undefined {
  const text = hit === undefined ? undefined : other(hit.text);
  if (hit === undefined || text === undefined) return undefined;
  return sentence.slice(0, hit.start) + text + sentence.slice(hit.start + hit.text.length);
}
