import type { Snippet } from '../ports/article-store.ts';
import { foldedWords } from './terms.ts';

const maxLength = 200;
const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

/** The part of a text where the terms stand densest, cut at words; the text's beginning when there is no match. */
export function snippetOf(text: string, terms: ReadonlySet<string>): Snippet {
  const flat = text.replace(/\s+/g, ' ').trim();
  const matches = [...flat.matchAll(wordPattern)].filter(([word]) =>
    foldedWords(word).some((folded) => terms.has(folded)),
  );
  const first = matches[0]?.index ?? 0;
  const from = first < 80 ? 0 : flat.lastIndexOf(' ', first - 60) + 1;
  const end = flat.length - from <= maxLength ? flat.length : flat.lastIndexOf(' ', from + maxLength);
  const to = end > from ? end : from + maxLength;
  const parts: { text: string; isMatch: boolean }[] = [{ text: from > 0 ? '…' : '', isMatch: false }];
  let done = from;
  for (const { 0: word, index } of matches) {
    if (index < done || index + word.length > to) continue;
    parts.push({ text: flat.slice(done, index), isMatch: false }, { text: word, isMatch: true });
    done = index + word.length;
  }
  parts.push({ text: flat.slice(done, to) + (to < flat.length ? '…' : ''), isMatch: false });
  return parts.filter(({ text: part }) => part !== '');
}
