import { wordString, type ArticleIndex } from './article-index.ts';

const fewestWords = 1;

/** Whether the article has these words in this order; "…" and [insertions] may leave something out. */
export function isSaidInArticle(quotation: string, index: ArticleIndex): boolean {
  const parts = quotation
    // "[W]e" has another capital, no other word.
    .replaceAll(/\[(\p{L})\](?=\p{L})/gu, '$1')
    .split(/\s*(?:\.\.\.|…|\[[^\]]{0,200}\])\s*/)
    .map((part) => wordString(part))
    .filter((part) => part.trim().split(' ').length >= fewestWords && part.trim() !== '');
  let from = 0;
  for (const part of parts) {
    const at = index.wordString.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length - 1;
  }
  return true;
}
