import { indexArticle, type ArticleIndex } from '../../src/domain/checks/article-index.ts';
import { unsupportedFacts } from '../../src/domain/checks/check-sentence.ts';
import { isGarbled } from '../../src/domain/checks/garbled.ts';
import { repair } from '../../src/domain/checks/repair.ts';
import { detectLanguage } from '../../src/domain/text/language.ts';
import { splitSentences } from '../../src/domain/text/sentences.ts';

/** Reads an article as the bot does before it checks what a model wrote of it. */
export function readArticle(text: string): ArticleIndex {
  const language = detectLanguage(text);
  const sentences = splitSentences(text, language).map((sentence) => sentence.text);
  return indexArticle({ sentences, ...(language === undefined ? {} : { language }) });
}

/** Whether the bot would show a summary otherwise than it was written: one sentence with a wrong fact is enough. */
export function isRefused(summary: string, index: ArticleIndex): boolean {
  return (
    isGarbled(summary, index) ||
    splitSentences(summary, index.language).some(
      (sentence) => unsupportedFacts(sentence.text, index).length > 0,
    )
  );
}

/** Whether the bot would show nothing of a summary, but sentences of the article instead. */
export function isDiscarded(summary: string, index: ArticleIndex): boolean {
  const written = splitSentences(summary, index.language).map(({ text }) => text);
  return repair(written, index) === undefined;
}
