import type { Article } from '../article.ts';
import type { EvidencePair, Point } from '../reply.ts';
import { splitSentences, withoutListMark } from '../text/sentences.ts';
import { givesDisputedNumber } from './disputed-number.ts';
import type { Telling } from './telling.ts';

/** Each point beside the sentences that it rests on. `articles` are those that the points' sources count. */
export function evidencePairs(
  { points, summary }: Telling,
  articles: readonly Article[],
): readonly EvidencePair[] {
  const hasSeveral = articles.length > 1;
  return points.map((point, index) => {
    const found = point.sources.flatMap((place) => {
      const article = articles[place];
      if (article === undefined) return [];
      const numbers = summary.sentences[index]?.evidence ?? [];
      const sentences = point.sources.length > 1 ? sideOf(point, article) : numbered(article, numbers);
      return sentences.map((text) => ({ text, source: article.source }));
    });
    const evidence = found.map(({ text }) => text);
    const sources = found.map(({ source }) => source);
    return { sentence: point.text, evidence, ...(hasSeveral ? { sources } : {}) };
  });
}

function numbered({ text, language }: Article, numbers: readonly number[]): readonly string[] {
  const sentences = splitSentences(text, language);
  return numbers.flatMap((number) => {
    const sentence = sentences[number - 1];
    return sentence === undefined ? [] : [withoutListMark(sentence.text)];
  });
}

/** Where an outlet gives its number in "People killed: 11 (City Ledger), 16 (Coast Radio)."; it may be the headline. */
function sideOf({ text: told }: Point, { title, text, language, source }: Article): readonly string[] {
  const said = [...splitSentences(text, language).map((sentence) => sentence.text), title];
  const found = said.find((sentence) => givesDisputedNumber(sentence, told, { language, source }));
  return found === undefined ? [] : [found];
}
