import type { ArticleIndex, IndexedSentence } from './article-index.ts';

/** Alternatives for a regular expression. */
export const feminine = 'she|her|hers|herself';
export const masculine = 'he|him|his|himself';
const female = new RegExp(`\\b(?:${feminine})\\b`, 'gi');
const male = new RegExp(`\\b(?:${masculine})\\b`, 'gi');
/** An article that speaks of one gender so often, and never of the other, is about no one of the other. */
const oftenEnough = 2;

/** A "she" in the summary of an article that only ever says "he", or the other way round. English only. */
export function strangePronoun({ text }: IndexedSentence, { wordString }: ArticleIndex): string | undefined {
  return (
    strange(text, wordString, { said: female, known: male }) ??
    strange(text, wordString, { said: male, known: female })
  );
}

function strange(
  text: string,
  article: string,
  { said, known }: { readonly said: RegExp; readonly known: RegExp },
): string | undefined {
  const [pronoun] = text.match(said) ?? [];
  if (pronoun === undefined || article.search(said) >= 0) return undefined;
  return (article.match(known) ?? []).length >= oftenEnough ? pronoun : undefined;
}
