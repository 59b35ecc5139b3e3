import { splitSentences, withoutListMark } from '../domain/text/sentences.ts';

/** A sentence of the article, with its number (the first is 1: the one that evidence names) and that of its paragraph. */
export type ArticleSentence = { readonly number: number; readonly paragraph: number; readonly text: string };

/** The sentences of a cleaned text in order. */
export function splitArticle(text: string, language?: string): ArticleSentence[] {
  const sentences = splitSentences(text, language);
  return sentences.map((sentence, index) => ({
    ...sentence,
    text: withoutListMark(sentence.text),
    number: index + 1,
  }));
}
