import { indexArticle } from '../../../src/domain/checks/article-index.ts';
import { unsupportedFacts } from '../../../src/domain/checks/check-sentence.ts';
import { splitSentences } from '../../../src/domain/text/sentences.ts';

/** What the check finds wrong with a summary sentence of an English article: kind and problem of each fact. */
export const faultsOf = (text: string, sentence: string): string[] => {
  const sentences = splitSentences(text, 'en').map((each) => each.text);
  return unsupportedFacts(sentence, indexArticle({ sentences, language: 'en' })).map(
    ({ kind, problem }) => `${kind} ${problem}`,
  );
};
