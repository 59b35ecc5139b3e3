import type { NameFact } from '../text/names.ts';

export const hasCapital = /\p{Lu}/u;
const word = /\p{L}[\p{L}\p{M}'’-]*/gu;

/**
 * A sentence without any capital as the article would write it: its opening, and the words that are names there, get theirs. Some models
 * write lower case only. Any other sentence comes back as it is.
 */
export function restoreCapitals(text: string, nameWords: ReadonlyMap<string, string>): string {
  if (hasCapital.test(text) || nameWords.size === 0) return text;
  return text
    .replace(word, (each) => {
      const bare = each.replace(/['’]s?$/, '');
      return (nameWords.get(bare) ?? bare) + each.slice(bare.length);
    })
    .replace(
      /^([^\p{L}\p{N}]*)(\p{Ll})/u,
      (_whole, before: string, letter: string) => before + letter.toUpperCase(),
    );
}

type Named = { readonly text: string; readonly names: readonly NameFact[] };

/** The words of the article's names by how they look in lower case; without those that it also has in lower case. */
export function nameWordsOf(
  sentences: readonly Named[],
  common: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { names } of sentences)
    for (const { text, isCertain } of names)
      for (const each of isCertain ? (text.match(word) ?? []) : []) {
        const lower = each.toLowerCase();
        if (lower !== each && lower.length === each.length && !common.has(lower)) found.set(lower, each);
      }
  return found;
}

/** The words that a text has without a capital. */
export function commonWordsOf(sentences: readonly Named[]): ReadonlySet<string> {
  return new Set(
    sentences.flatMap(({ text }) => text.match(word) ?? []).filter((each) => !hasCapital.test(each)),
  );
}
