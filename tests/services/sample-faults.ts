import path from 'node:path';
import { faultRules } from '../../benchmarks/quality/faults/index.ts';
import type { Point, SourceLink } from '../../src/domain/reply.ts';
import { cleanArticle } from '../../src/domain/text/clean-article.ts';
import { splitSentences } from '../../src/domain/text/sentences.ts';
import { sampleArticles } from '../support/samples.ts';

/** The model that comes with Brevier. */
export const ownModel = {
  name: 'brevier-extractive-en',
  folder: path.resolve(import.meta.dirname, '../../models/brevier-extractive-en'),
  kind: 'extractive',
} as const;

/** As they are in the library, oldest first. */
export const samples = sampleArticles().map((article) => {
  const { title, text } = cleanArticle(article);
  return { ...article, title, text };
});

type Told = {
  readonly title: string;
  readonly points: readonly Point[];
  readonly sources: readonly SourceLink[];
};

/** Faults of the written list in what is told of a story, each with the sentence. */
export function faultsIn(told: Told): readonly string[] {
  const summary = shownSummary(told);
  return faultRules.flatMap((rule) => rule.find(summary).map((text) => `${rule.name}: ${text}`));
}

/** As the fault list wants it: each point with the number of the sentence that it is. */
function shownSummary({ title, points, sources }: Told) {
  const articles = points.map((point) => sampleAt(sources[point.sources[0] ?? -1]?.url));
  return {
    title,
    article: articles.flatMap(sentencesOf),
    points: points.map(({ text, sources: places }, index) => {
      const number = sentencesOf(articles[index]).indexOf(text);
      // Sentences of different articles never follow one another.
      return number < 0 ? { text } : { text, from: number + 1000 * (places[0] ?? 0) };
    }),
  };
}

export function sampleAt(url: string | undefined): (typeof samples)[number] | undefined {
  return samples.find((sample) => sample.url === url);
}

export function sentencesOf(article: (typeof samples)[number] | undefined): readonly string[] {
  return article === undefined ? [] : splitSentences(article.text, article.language).map(({ text }) => text);
}
